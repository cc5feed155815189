package org.relais.outbox;

/**
 * One person's copy of a mailing, as a lane holds it. QUEUED → CLAIMED → SENDING → SENT, or QUEUED
 * again with a later due instant, or REFUSED, CANCELLED (the person or the mailing left meanwhile),
 * EXPIRED (out of date or out of tries), and after SENT possibly BOUNCED. Found SENDING after a
 * crash it is in doubt, once and for good, and is sent again.
 */
record Delivery(long id, long mailing, Recipient recipient, int attempts) {
    /** Where it stands. */
    enum Status {
        QUEUED,
        CLAIMED,
        SENDING,
        SENT,
        REFUSED,
        CANCELLED,
        EXPIRED,
        BOUNCED
    }

    /** What a try made of it: the row's next state, written by the lane's next commit. */
    record Settled(Delivery delivery, Status status, int attempts, long delaySeconds, String reply, boolean inDoubt) {
        /** States that no other lane can have written: a recovered row is QUEUED. */
        boolean isFinal() {
            return status != Status.QUEUED;
        }
    }

    Settled sent(String reply) {
        return new Settled(this, Status.SENT, attempts + 1, 0, reply, false);
    }

    Settled refused(String reply) {
        return new Settled(this, Status.REFUSED, attempts + 1, 0, reply, false);
    }

    Settled tryLater(String reply) {
        return later(reply, false);
    }

    /** The relay may have taken it: tried again, and counted as in doubt. */
    Settled doubtful(String reply) {
        return later(reply, true);
    }

    /** Nothing was tried: no attempt is spent. */
    Settled untried(String reply) {
        return new Settled(this, Status.QUEUED, attempts, 0, reply, false);
    }

    private Settled later(String reply, boolean inDoubt) {
        int spent = attempts + 1;
        return RetryPlan.after(spent)
                .map(wait -> new Settled(this, Status.QUEUED, spent, wait.toSeconds(), reply, inDoubt))
                .orElseGet(() -> new Settled(this, Status.EXPIRED, spent, 0, reply, inDoubt));
    }
}
