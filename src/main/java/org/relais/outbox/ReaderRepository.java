package org.relais.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.relais.envelope.Recipient;

/** Who would be written to, and who was and left. */
record ReaderRepository(Rows rows) {
    long count(Audience audience, String list) throws SQLException {
        NamedSql chosen = NamedSql.of(audience.select(), audience.parameters());
        List<Object> values = new ArrayList<>(chosen.values());
        values.add(list);
        return rows.first("""
                        select count(*) from (%s) chosen where not exists (select 1 from suppression s
                          where s.fingerprint = chosen.fingerprint and s.list in (?, '*'))
                        """.formatted(chosen.sql()), row -> row.getLong(1), values.toArray())
                .orElseThrow();
    }

    /** The audience's own select, portion by portion along its key. */
    List<Recipient> chosen(Audience audience, String list, long after, int limit) throws SQLException {
        NamedSql chosen = NamedSql.of(audience.select(), audience.parameters());
        List<Object> values = new ArrayList<>(chosen.values());
        values.addAll(List.of(after, list, limit));
        return rows.read(
                """
                select chosen.person, chosen.address, chosen.fingerprint, chosen.name, chosen.language from (%s) chosen
                where chosen.person > ? and not exists (select 1 from suppression s
                  where s.fingerprint = chosen.fingerprint and s.list in (?, '*'))
                order by chosen.person limit ?
                """.formatted(chosen.sql()),
                row -> new Recipient(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                values.toArray());
    }

    /** From the opposition list, which is short, into the mailing by fingerprint. */
    long leftSince(long id) throws SQLException {
        return rows.first("""
                        select count(distinct d.fingerprint) from mailing m
                        join suppression s on s.list in (m.list_id, '*') and s.at >= m.opened_at
                        join delivery d on d.mailing_id = m.id and d.fingerprint = s.fingerprint
                        where m.id = ? and d.status in ('SENT', 'BOUNCED')
                        """, row -> row.getLong(1), id).orElseThrow();
    }
}
