/**
 * Who agreed to hear from us, and the proof: subscribers and what they chose, the ledger of consents, imports of files, and
 * the pages by which a person leaves and comes back. Uses web, staff, schedule and outbox, whose opposition list it feeds.
 * The only home of CSV reading.
 */
package org.relais.subscribers;
