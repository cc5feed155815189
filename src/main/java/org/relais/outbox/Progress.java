package org.relais.outbox;

/**
 * How far a mailing is, read by one statement and so from one instant. Every recipient stands in
 * exactly one of queued, claimed, sending, sent, refused, cancelled, expired and bounced.
 *
 * @param retrying those among the queued that were tried before
 * @param inDoubt those whose sending was cut: sent again under the same Message-ID
 */
public record Progress(
        long audience,
        long queued,
        long retrying,
        long claimed,
        long sending,
        long sent,
        long refused,
        long cancelled,
        long expired,
        long bounced,
        long inDoubt) {

    /** Promise 2: the sum on the screen is the audience. */
    public boolean balanced() {
        return queued + claimed + sending + settled() == audience;
    }

    /** How many will not change by themselves any more. */
    public long settled() {
        return sent + refused + cancelled + expired + bounced;
    }
}
