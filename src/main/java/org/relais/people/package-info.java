/**
 * The team's side of the list: who is on it, by criteria or by words; one person with all that is known of them; exports, and
 * how the list fares. Addresses are for data protection and administration only, figures for whoever
 * composes (P15). Uses imports, files, segments, subscribers, outbox, staff and web. Writes CSV.
 */
package org.relais.people;
