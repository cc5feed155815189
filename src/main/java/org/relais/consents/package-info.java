/**
 * What people agreed to, and the proof: the append-only ledger chained by hash, the exact words with their versions, and how the
 * state of a person is rebuilt from it. Names people by number only, so that the proof outlives an erasure.
 */
package org.relais.consents;
