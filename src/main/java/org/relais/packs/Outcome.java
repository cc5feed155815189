package org.relais.packs;

import org.relais.outbox.Progress;

/** What became of a pack's one message. */
public enum Outcome {
    WAITING,
    IN_DOUBT,
    SENT,
    REFUSED,
    BOUNCED,
    EXPIRED,
    CANCELLED;

    /** @param message the figures of a mailing to one person */
    static Outcome of(Progress message) {
        if (message.refused() > 0) {
            return REFUSED;
        }
        if (message.bounced() > 0) {
            return BOUNCED;
        }
        if (message.expired() > 0) {
            return EXPIRED;
        }
        if (message.cancelled() > 0) {
            return CANCELLED;
        }
        if (message.sent() > 0) {
            return SENT;
        }
        return message.inDoubt() > 0 ? IN_DOUBT : WAITING;
    }
}
