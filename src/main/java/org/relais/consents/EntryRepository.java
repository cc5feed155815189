package org.relais.consents;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.relais.staff.HashChain;

/** Thousands of lines of the ledger in one statement, the same text for PostgreSQL and H2. */
record EntryRepository(Connection connection) {
    /** All of one consent: what differs is who, and the place in the chain. */
    void insert(List<ConsentEntry> entries) throws SQLException {
        ConsentEntry first = entries.get(0);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into consent_entry (purpose, what, basis, wording, wording_version, channel, source, given_on, notice, proof,
                  at, recorded_by, id, subscriber_id, previous_hash, hash)
                select cast(? as varchar(30)), cast(? as varchar(10)), cast(? as varchar(30)), cast(? as varchar(1000)),
                  cast(? as varchar(20)), cast(? as varchar(20)), cast(? as varchar(200)), cast(? as date),
                  cast(? as varchar(20)), cast(? as varchar(1000)), cast(? as timestamp(6) with time zone),
                  cast(? as varchar(254)), n.id, n.subscriber_id, n.previous_hash, n.hash
                from unnest(cast(? as bigint array), cast(? as bigint array), cast(? as varchar array),
                  cast(? as varchar array)) as n(id, subscriber_id, previous_hash, hash)
                """)) {
            int place = 1;
            for (Object same : new Object[] {
                first.purpose().name(),
                first.what().name(),
                first.basis().name(),
                first.wording(),
                first.wordingVersion(),
                first.channel().name(),
                first.source(),
                first.givenOn(),
                first.notice(),
                first.proof(),
                first.at().atOffset(ZoneOffset.UTC),
                first.recordedBy()
            }) {
                insert.setObject(place++, same);
            }
            insert.setArray(place++, column("bigint", entries, ConsentEntry::id));
            insert.setArray(place++, column("bigint", entries, ConsentEntry::subscriberId));
            insert.setArray(place++, column("varchar", entries, ConsentEntry::previousHash));
            insert.setArray(place, column("varchar", entries, ConsentEntry::hash));
            insert.executeUpdate();
        }
    }

    /**
     * The lines that follow a number, in whatever they say now: a byte changed in the name of a purpose is no purpose any more, and is
     * to be found like every other.
     */
    List<LedgerLine> after(long number, int most) {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, subscriber_id, purpose, what, basis, wording, wording_version, channel, source, given_on, at, recorded_by,
                  notice, proof, previous_hash, hash
                from consent_entry where id > ? order by id limit ?""")) {
            select.setLong(1, number);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                List<LedgerLine> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(line(rows));
                }
                return lines;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The ledger did not answer: " + failed.getSQLState());
        }
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        String said = HashChain.content(
                row.getLong("subscriber_id"),
                row.getString("purpose"),
                row.getString("what"),
                row.getString("basis"),
                row.getString("wording"),
                row.getString("wording_version"),
                row.getString("channel"),
                row.getString("source"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
        String content = LedgerLine.content(said, row.getString("notice"), row.getString("proof"));
        return new LedgerLine(row.getLong("id"), content, row.getString("previous_hash"), row.getString("hash"));
    }

    private Array column(String type, List<ConsentEntry> entries, Function<ConsentEntry, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(value).toArray());
    }
}
