package org.relais.inbox;

/** Where a message lies: unique as long as the mailbox exists (RFC 3501 2.3.1.1). */
record Place(String mailbox, long uidValidity, long uid) {
    Place at(long other) {
        return new Place(mailbox, uidValidity, other);
    }
}
