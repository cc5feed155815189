/**
 * One act on many people: previewed with how many and whom, begun for exactly those, done in the background a portion at a time, each
 * person's own way: with their line in the ledger, in the journal and to other programs. Nobody agrees for somebody else: what a
 * person does not receive can only be proposed to them.
 */
package org.relais.bulk;
