package org.relais.mailings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.Rows;

/**
 * One delivery as staff see it.
 *
 * @param dueAt when it is tried; of one that was refused or has expired, when that was
 * @param heldAt since when a person is waited for, or null
 * @param reply the last answer, without addresses, or null
 */
public record Message(
        long id,
        Long person,
        String address,
        DeliveryStatus status,
        String provider,
        int attempts,
        Instant dueAt,
        Instant sentAt,
        Doubt doubt,
        Instant heldAt,
        String reply) {
    static final String COLUMNS = "d.id, d.person, d.address, d.status, d.provider, d.attempts, d.due_at, d.sent_at,"
            + " d.in_doubt, d.held_at, d.relay_reply";

    /** Whether it may have arrived without our knowing. */
    public enum Doubt {
        NONE,
        IN_DOUBT
    }

    static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getObject("person", Long.class),
                row.getString("address"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getString("provider"),
                row.getInt("attempts"),
                Rows.instant(row, "due_at"),
                Rows.instant(row, "sent_at"),
                row.getBoolean("in_doubt") ? Doubt.IN_DOUBT : Doubt.NONE,
                Rows.instant(row, "held_at"),
                row.getString("relay_reply"));
    }

    /** Whether a person is asked about it. */
    public boolean held() {
        return heldAt != null;
    }

    /** When it came to the state it is in; null where that was not written down. */
    public Instant settledAt() {
        return switch (status) {
            case SENT, BOUNCED -> sentAt;
            case REFUSED, EXPIRED -> attempts > 0 ? dueAt : null;
            case QUEUED, CLAIMED, SENDING, CANCELLED -> null;
        };
    }
}
