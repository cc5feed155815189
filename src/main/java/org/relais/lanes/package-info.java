/**
 * The workers that empty the outbox: leases fenced by lane and epoch, one durable commit a message, retries, and the
 * state of the relay on the team's first page. Commits on the unmanaged datasource, never in a business transaction. Nobody
 * uses this room: it hears of new mail by {@link org.relais.outbox.MailQueued}. Uses outbox, courier, envelope, staff,
 * schedule and web.
 */
package org.relais.lanes;
