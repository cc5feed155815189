package org.relais.outbox;

/**
 * Where one person's copy of a mailing stands. QUEUED → CLAIMED → SENDING → SENT, or QUEUED again
 * with a later due instant, or REFUSED, CANCELLED (the person or the mailing left meanwhile),
 * EXPIRED (out of date or out of tries), and after SENT possibly BOUNCED.
 */
public enum DeliveryStatus {
    QUEUED,
    CLAIMED,
    SENDING,
    SENT,
    REFUSED,
    CANCELLED,
    EXPIRED,
    BOUNCED
}
