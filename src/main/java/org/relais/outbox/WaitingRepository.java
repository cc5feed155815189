package org.relais.outbox;

import java.sql.SQLException;
import java.util.List;

/**
 * Deliveries that wait and will not leave: their mailing or their reader has gone, or they are out of date. Rows that a lane is
 * just stepping over are never waited for ({@code skip locked}): the lane itself looks again before DATA.
 */
record WaitingRepository(Rows rows) {
    /** Of deliveries that no lane has begun to hand over; sure for those that the transaction has locked before. */
    static final String NOT_BEGUN = """
            (delivery.status in ('QUEUED', 'CLAIMED') and (delivery.status = 'QUEUED' or not exists (select 1 from handful h
              where h.lane = delivery.lane and h.epoch = delivery.epoch and h.under_way >= delivery.id)))
            """;

    private static final int PORTION = 1_000;

    /**
     * Settles what waits without being in anybody's hands, in a mailing that is cancelled or out of
     * date.
     */
    int settle(long id, DeliveryStatus status) throws SQLException {
        return inPortions("mailing_id = ?", status, id);
    }

    /** What the portions passed over because a lane held its row; waits for the lane. */
    int cancelLeft(long id) throws SQLException {
        return settled(
                rows.read(
                        "select id from delivery where mailing_id = ? and " + NOT_BEGUN + " for update",
                        row -> row.getLong(1),
                        id),
                DeliveryStatus.CANCELLED);
    }

    /** What waits for someone who has just left a list ({@code *}: all of them). */
    int cancelWaiting(String fingerprint, String list) throws SQLException {
        return inPortions("""
                fingerprint = ? and mailing_id in
                  (select m.id from mailing m where m.list_id is not null and (? = '*' or m.list_id = ?))
                """, DeliveryStatus.CANCELLED, fingerprint, list, list);
    }

    /** Cancelled mailings that still have rows which were being stepped over at that instant. */
    List<Long> cancelledWithRowsWaiting() throws SQLException {
        return rows.read("""
                select m.id from mailing m where m.status = 'CANCELLED' and exists
                  (select 1 from delivery d where d.mailing_id = m.id and d.status = 'QUEUED')
                """, row -> row.getLong(1));
    }

    /** By the database's clock, as the lanes see it. */
    List<Long> outOfDate() throws SQLException {
        return rows.read("""
                select m.id from mailing m where m.status in ('OPEN', 'PAUSED') and m.expires_at <= current_timestamp and exists
                  (select 1 from delivery d where d.mailing_id = m.id and d.status = 'QUEUED')
                """, row -> row.getLong(1));
    }

    /**
     * In portions: H2 runs a locking subselect again for each row it updates (16 s for 2,000 rows), and an array of a
     * million ids is no better anywhere.
     */
    private int inPortions(String which, DeliveryStatus status, Object... values) throws SQLException {
        String waiting = """
                select id from delivery where %s and %s
                order by provider, due_at, id limit %d for update skip locked
                """.formatted(NOT_BEGUN, which, PORTION);
        int settled = 0;
        List<Long> portion;
        do {
            portion = rows.read(waiting, row -> row.getLong(1), values);
            settled += settled(portion, status);
        } while (portion.size() == PORTION);
        return settled;
    }

    /** Looked at again now that they are locked: a lane may have begun one a moment before. */
    private int settled(List<Long> locked, DeliveryStatus status) throws SQLException {
        return locked.isEmpty()
                ? 0
                : rows.change("update delivery set status = ? where id = any(?) and " + NOT_BEGUN, status, locked);
    }
}
