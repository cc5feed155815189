package org.relais.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The opposition list: who gets no mail of a list any more, {@code *} being all of them. */
record SuppressionRepository(Rows rows) {
    void insert(String fingerprint, String list, String reason, Instant now) throws SQLException {
        rows.change("""
                insert into suppression (fingerprint, list, reason, at) values (?, ?, ?, ?) on conflict do nothing
                """, fingerprint, list, reason, now);
    }

    void delete(String fingerprint, String list) throws SQLException {
        rows.change("delete from suppression where fingerprint = ? and list = ?", fingerprint, list);
    }

    Set<String> among(Collection<String> fingerprints, String list) throws SQLException {
        return new HashSet<>(rows.read(
                "select fingerprint from suppression where fingerprint = any(?) and list in (?, '*')",
                row -> row.getString(1),
                fingerprints,
                list));
    }

    /** By fingerprint, then list, those that follow such a pair. */
    List<Suppression> page(String fingerprint, String list, int size) throws SQLException {
        return rows.read("""
                select fingerprint, list, reason, at from suppression where fingerprint > ? or fingerprint = ? and list > ?
                order by fingerprint, list limit ?""", SuppressionRepository::one, fingerprint, fingerprint, list, size);
    }

    List<Suppression> of(String fingerprint) throws SQLException {
        return rows.read(
                "select fingerprint, list, reason, at from suppression where fingerprint = ? order by list",
                SuppressionRepository::one,
                fingerprint);
    }

    long count() throws SQLException {
        return rows.first("select count(*) from suppression", row -> row.getLong(1))
                .orElseThrow();
    }

    private static Suppression one(ResultSet row) throws SQLException {
        return new Suppression(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    boolean holds(String fingerprint, String list) throws SQLException {
        return rows.first(
                        "select 1 from suppression where fingerprint = ? and list in (?, '*')",
                        row -> true,
                        fingerprint,
                        list)
                .isPresent();
    }
}
