/**
 * What the world is told about the domain we send from (D11): SPF, DKIM, DMARC, the names of our addresses, and whether From
 * can receive; with the record to publish where something is missing. Only looks, changes nothing, and never in a request's
 * way. The only home of dnsjava. Uses envelope, staff and web.
 */
package org.relais.deliverability;
