package org.relais.mailings;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relais.outbox.Rows;

/** Single deliveries of a mailing in pages of its own order, and what is in doubt. */
record MessageRepository(Rows rows) {
    private static final String HELD = "d.status = 'QUEUED' and d.held_at is not null";
    private static final int PORTION = 1_000;

    /** What is looked at; each has a partial index that holds little else. */
    enum Which {
        WAITING("d.status in ('QUEUED', 'CLAIMED', 'SENDING')"),
        NOT_ARRIVED("d.status in ('REFUSED', 'EXPIRED', 'BOUNCED')"),
        IN_DOUBT("d.in_doubt");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** One statement, 150 ms for 100,000 that wait. */
    List<Waiting> waiting(long mailing) throws SQLException {
        return rows.read(
                """
                select provider, why, reason, count(*) messages, min(due_at) next, min(relay_reply) words from (
                  select d.provider, d.due_at, d.relay_reply,
                    case when d.held_at is not null then 'HELD' when d.status <> 'QUEUED' then 'LEAVING'
                      when d.in_doubt then 'DOUBT' when d.attempts = 0 then 'FRESH' else 'AGAIN' end why,
                    case when d.attempts = 0 then '' else coalesce(d.enhanced, case when d.relay_reply between '2' and '6'
                      then substring(d.relay_reply from 1 for 3) end, '') end reason
                  from delivery d where d.mailing_id = ? and %s) waiting
                group by provider, why, reason order by messages desc, provider, why, reason
                """.formatted(Which.WAITING.condition),
                row -> new Waiting(
                        row.getString("provider"),
                        Waiting.Why.valueOf(row.getString("why")),
                        new Reason(row.getString("reason")),
                        row.getLong("messages"),
                        Rows.instant(row, "next"),
                        row.getString("words")),
                mailing);
    }

    /** @param after the last id of the page before, 0 for the first */
    List<Message> page(long mailing, Which which, long after, int limit) throws SQLException {
        return rows.read("""
                select %s from delivery d where d.mailing_id = ? and %s and d.id > ? order by d.id limit ?
                """.formatted(Message.COLUMNS, which.condition), Message::read, mailing, after, limit);
    }

    /**
     * All of a mailing in the order of the addresses, which its unique key gives for nothing: 100,000 in a hundred pages of
     * 5 ms. The address is the cursor, and stays on the server.
     *
     * @param after the last address of the page before, the empty text for the first
     */
    List<Message> byAddress(long mailing, String after, int limit) throws SQLException {
        return rows.read("""
                select %s from delivery d where d.mailing_id = ? and d.address > ? order by d.address limit ?
                """.formatted(Message.COLUMNS), Message::read, mailing, after, limit);
    }

    /** What makes the mailing's Message-IDs its own. */
    Optional<String> key(long mailing) throws SQLException {
        return rows.first("select message_key from mailing where id = ?", row -> row.getString(1), mailing);
    }

    /**
     * Sent again under the same Message-ID, as it would have been at once.
     *
     * @param one its number, or null for all that are held
     */
    int release(long mailing, Long one, Instant now) throws SQLException {
        int released = 0;
        List<Long> portion;
        do {
            portion = held(mailing, one);
            released += portion.isEmpty()
                    ? 0
                    : rows.change("update delivery set held_at = null, due_at = ? where id = any(?)", now, portion);
        } while (portion.size() == PORTION);
        return released;
    }

    /** Not sent again; that it may have arrived stays written on it. */
    int drop(long mailing, Long one) throws SQLException {
        int dropped = 0;
        List<Long> portion;
        do {
            portion = held(mailing, one);
            dropped += portion.isEmpty()
                    ? 0
                    : rows.change(
                            "update delivery set held_at = null, status = 'CANCELLED' where id = any(?)", portion);
        } while (portion.size() == PORTION);
        return dropped;
    }

    private List<Long> held(long mailing, Long one) throws SQLException {
        return rows.read("""
                select d.id from delivery d where d.mailing_id = ? and %s and d.id = coalesce(cast(? as bigint), d.id)
                order by d.id limit %d for update
                """.formatted(HELD, PORTION), row -> row.getLong(1), mailing, one);
    }
}
