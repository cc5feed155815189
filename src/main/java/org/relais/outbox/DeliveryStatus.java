package org.relais.outbox;

/**
 * Where one person's copy of a mailing stands. QUEUED → CLAIMED → SENT, or QUEUED again
 * with a later due instant, or REFUSED, CANCELLED (the person or the mailing left meanwhile),
 * EXPIRED (out of date or out of tries), and after SENT possibly BOUNCED. Which of the CLAIMED are
 * under way, or taken by the relay and soon to be SENT, says the lane's handful; SENDING was written
 * by servers that had none.
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
