package org.relais.courier;

/**
 * What became of one try, as a value: exceptions stop in the courier. The reply is already fit to
 * keep (P11).
 */
public sealed interface Outcome {
    String reply();

    /** Asks what was tried to become what this outcome makes of it. */
    <S> S settle(Tried<S> tried);

    /** What was tried, with a verb for everything that may have become of it. */
    interface Tried<S> {
        S sent(String reply);

        S tryLater(String reply);

        /** The relay may have taken it. */
        S doubtful(String reply);

        S refused(String reply);

        /** Nothing was tried: no attempt is spent. */
        S untried(String reply);
    }

    /** The relay answered for it. */
    record Sent(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.sent(reply);
        }
    }

    /** Not now: an attempt is spent. */
    record TryLater(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.tryLater(reply);
        }
    }

    /** Not now, because too much comes at once or we are not known yet (421, 450, 4.7.x): a try is spent, and the provider wants less (D20). */
    record Busy(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.tryLater(reply);
        }
    }

    /** Our mail is not wanted there (5.7.x), which is never the recipient's fault: tried later, and people look at it (D13). */
    record PolicyBlocked(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.tryLater(reply);
        }
    }

    /** The connection broke after the message's last byte left: it may have been taken. */
    record Doubtful(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.doubtful(reply);
        }
    }

    /** Never: the relay, or our own check of the address, said no. */
    record Refused(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.refused(reply);
        }
    }

    /** As {@link Refused}, and it is the address itself that does not exist. */
    record AddressUnknown(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.refused(reply);
        }
    }

    /** The relay takes nobody's mail: the message was not tried and the lane waits. */
    record RelayDown(String reply) implements Outcome {
        @Override
        public <S> S settle(Tried<S> tried) {
            return tried.untried(reply);
        }
    }
}
