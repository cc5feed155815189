package org.relais.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What came back. */
record BounceRepository(Rows rows) {
    /** The kind it is kept under, or null. */
    String kind(long delivery) throws SQLException {
        return rows.first("select kind from bounce where delivery_id = ?", row -> row.getString(1), delivery)
                .orElse(null);
    }

    /**
     * @return false when the same arrived in another transaction at this instant
     */
    boolean insert(FoundDelivery delivery, String kind, String status, String diagnostic, Instant now)
            throws SQLException {
        return rows.change("""
                        insert into bounce (delivery_id, fingerprint, kind, status, diagnostic, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """, delivery.id(), delivery.fingerprint(), kind, status, diagnostic, now) == 1;
    }

    void delete(long delivery) throws SQLException {
        rows.change("delete from bounce where delivery_id = ?", delivery);
    }

    List<ServiceMailService.Returned> last(int limit) throws SQLException {
        return rows.read(
                """
                select m.id, m.title, b.kind, b.status, b.diagnostic, b.at from bounce b
                join delivery d on d.id = b.delivery_id join mailing m on m.id = d.mailing_id
                where b.kind <> 'COMPLAINT' order by b.at desc, b.delivery_id desc limit ?
                """,
                row -> new ServiceMailService.Returned(
                        row.getLong("id"),
                        row.getString("title"),
                        Bounce.Kind.valueOf(row.getString("kind")),
                        row.getString("status"),
                        row.getString("diagnostic"),
                        Rows.instant(row, "at")),
                limit);
    }

    long countByPolicy(Instant since) throws SQLException {
        return rows.first("select count(*) from bounce where kind = 'POLICY' and at >= ?", row -> row.getLong(1), since)
                .orElseThrow();
    }

    /** Whether this address could not be reached so often, from the first to the last of them so long (D13). */
    boolean unreachable(String fingerprint, int times, Instant firstBefore, Instant notOlderThan) throws SQLException {
        return rows.first("""
                        select 1 from bounce where fingerprint = ? and kind = 'SOFT' and at >= ?
                        having count(*) >= ? and min(at) <= ?
                        """, row -> true, fingerprint, notOlderThan, times, firstBefore)
                .isPresent();
    }
}
