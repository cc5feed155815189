package org.relais.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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

    boolean holds(String fingerprint, String list) throws SQLException {
        return rows.first(
                        "select 1 from suppression where fingerprint = ? and list in (?, '*')",
                        row -> true,
                        fingerprint,
                        list)
                .isPresent();
    }
}
