/**
 * Becoming someone who hears from us: the form here and on other sites, the mail that asks for a confirmation, and the press that
 * gives it. Whatever is known of an address, the visitor gets the same answer after the same work (P4); the difference is told by
 * mail (P5).
 */
package org.relais.subscriptions;
