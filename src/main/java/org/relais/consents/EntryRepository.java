package org.relais.consents;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

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

    private Array column(String type, List<ConsentEntry> entries, Function<ConsentEntry, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(value).toArray());
    }
}
