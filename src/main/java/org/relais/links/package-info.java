/**
 * Whether the links of resources still lead somewhere: looked at when a contribution comes in and once a month after that, never
 * in a transaction, and told to those who verify.
 */
package org.relais.links;
