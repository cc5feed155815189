package org.relais.outbox;

import java.time.Instant;

/**
 * Whose servers take our messages, and how they have been taking them: a group of domains, or a single domain that belongs
 * to none. OPEN → SLOWED → OPEN as it wants less and takes more again; CLOSED when it took nothing for a while, PAUSED when
 * it does not want our mail; from both a single message that is taken leads back. Service mail leaves in every state.
 *
 * @param rate messages a second while it is slowed, or null
 * @param reason what was answered, without addresses, or null
 * @param probeAt from when on one message is tried, or null
 * @param keeper who decides when it is opened again
 */
public record Provider(
        String name,
        State state,
        Double rate,
        String reason,
        Instant since,
        Instant probeAt,
        Keeper keeper,
        long waiting) {
    /** Who opens one that is shut. */
    public enum Keeper {
        /** A probe that is taken. */
        LANES,
        /** A person, who shut it too. */
        PERSON
    }

    /** How it takes our messages. */
    public enum State {
        OPEN,
        SLOWED,
        CLOSED,
        PAUSED;

        /** Whether issues wait. */
        public boolean shut() {
            return this == CLOSED || this == PAUSED;
        }
    }

    /** Whether it is one domain and no group. */
    public boolean domain() {
        return isDomain(name);
    }

    public static boolean isDomain(String name) {
        return name.indexOf('.') >= 0;
    }
}
