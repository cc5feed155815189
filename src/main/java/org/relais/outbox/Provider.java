package org.relais.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Whose servers take our messages, and how they have been taking them: a group of domains, or a single domain that belongs
 * to none. OPEN → SLOWED → OPEN as it wants less and takes more again; CLOSED when it took nothing for a while, PAUSED when
 * it does not want our mail; from both a single message that is taken leads back. Service mail leaves in every state.
 *
 * @param rate messages a second while it is slowed, or null
 * @param reason what was answered, without addresses, or null
 * @param probeAt from when on one message is tried, or null
 */
public record Provider(
        String name, State state, Double rate, String reason, Instant since, Instant probeAt, long waiting) {
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

    static Provider read(ResultSet row) throws SQLException {
        return new Provider(
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getObject("rate", Double.class),
                row.getString("reason"),
                Rows.instant(row, "since"),
                Rows.instant(row, "probe_at"),
                row.getLong("waiting"));
    }

    /** Whether it is one domain and no group. */
    public boolean domain() {
        return isDomain(name);
    }

    public static boolean isDomain(String name) {
        return name.indexOf('.') >= 0;
    }
}
