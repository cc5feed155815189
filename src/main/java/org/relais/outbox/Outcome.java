package org.relais.outbox;

/**
 * What became of one try, as a value: exceptions stop in the courier. The reply is already fit to
 * keep (P11).
 */
sealed interface Outcome {
    String reply();

    Delivery.Settled settle(Delivery delivery);

    /** The relay answered for it. */
    record Sent(String reply) implements Outcome {
        @Override
        public Delivery.Settled settle(Delivery delivery) {
            return delivery.sent(reply);
        }
    }

    /** Not now: an attempt is spent. */
    record TryLater(String reply) implements Outcome {
        @Override
        public Delivery.Settled settle(Delivery delivery) {
            return delivery.tryLater(reply);
        }
    }

    /** The connection broke after the message's last byte left: it may have been taken. */
    record Doubtful(String reply) implements Outcome {
        @Override
        public Delivery.Settled settle(Delivery delivery) {
            return delivery.doubtful(reply);
        }
    }

    /** Never: the relay, or our own check of the address, said no. */
    record Refused(String reply) implements Outcome {
        @Override
        public Delivery.Settled settle(Delivery delivery) {
            return delivery.refused(reply);
        }
    }

    /** As {@link Refused}, and it is the address itself that does not exist. */
    record AddressUnknown(String reply) implements Outcome {
        @Override
        public Delivery.Settled settle(Delivery delivery) {
            return delivery.refused(reply);
        }
    }

    /** The relay takes nobody's mail: the message was not tried and the lane waits. */
    record RelayDown(String reply) implements Outcome {
        @Override
        public Delivery.Settled settle(Delivery delivery) {
            return delivery.untried(reply);
        }
    }
}
