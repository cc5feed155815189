package org.relais.subscribers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.relais.consents.Topic;

/**
 * Thousands of rows in one statement, a column an array: {@code insert … select … from unnest} is the same text for PostgreSQL
 * and H2, and needs nothing of a driver that other statements do not.
 */
record EnrolmentRepository(Connection connection) {
    private static final int BLOCK = 50; // the sequence's increment, which Hibernate shares

    Map<String, Subscriber.Status> statuses(Collection<String> fingerprints) throws SQLException {
        Map<String, Subscriber.Status> known = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select fingerprint, status from subscriber where fingerprint = any(?)")) {
            select.setArray(1, connection.createArrayOf("varchar", fingerprints.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), Subscriber.Status.valueOf(rows.getString(2)));
                }
            }
        }
        return known;
    }

    /** From the sequence that Hibernate draws from too: a value n stands for the 50 numbers that end with it, 1 for itself. */
    List<Long> freshIds(int count) throws SQLException {
        List<Long> ids = new ArrayList<>(count + BLOCK);
        int blocks = count / BLOCK + 2;
        try (PreparedStatement select =
                connection.prepareStatement("select nextval('subscriber_seq') from unnest(cast(? as integer array))")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "integer", Collections.nCopies(blocks, 0).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long last = rows.getLong(1);
                    for (long id = Math.max(1, last - BLOCK + 1); id <= last; id++) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids.subList(0, count);
    }

    void insert(List<Newcomer> people, List<Long> ids, Enrolment.Entry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into subscriber (id, email, fingerprint, given_name, family_name, language, departement, profession,
                  structure, status, source, created_at, confirmed_at, last_act_at, version)
                select n.id, n.email, n.fingerprint, n.given_name, n.family_name, n.language, n.departement, n.profession,
                  n.structure, cast(? as varchar(20)), cast(? as varchar(200)), cast(? as timestamp(6) with time zone),
                  cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone), 0
                from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array),
                  cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                  cast(? as varchar array), cast(? as varchar array))
                as n(id, email, fingerprint, given_name, family_name, language, departement, profession, structure)
                """)) {
            insert.setString(1, entry.status().name());
            insert.setString(2, entry.source());
            insert.setObject(3, utc(entry.at()));
            insert.setObject(4, utc(entry.confirmedAt()));
            insert.setObject(5, utc(entry.actedAt()));
            insert.setArray(6, connection.createArrayOf("bigint", ids.toArray()));
            int place = 7;
            for (Function<Newcomer, String> column : List.<Function<Newcomer, String>>of(
                    Newcomer::email,
                    Newcomer::fingerprint,
                    each -> each.profile().givenName(),
                    each -> each.profile().familyName(),
                    each -> each.profile().language(),
                    each -> each.profile().departement(),
                    each -> each.profile().profession(),
                    each -> each.profile().structure())) {
                insert.setArray(place++, texts(people, column));
            }
            insert.executeUpdate();
        }
        for (Topic topic : Topic.values()) {
            insert(people, ids, topic);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private void insert(List<Newcomer> people, List<Long> ids, Topic topic) throws SQLException {
        List<Long> wanting = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).topics().contains(topic)) {
                wanting.add(ids.get(i));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into subscriber_topic (subscriber_id, topic)
                select n.id, cast(? as varchar(30)) from unnest(cast(? as bigint array)) as n(id)
                """)) {
            insert.setString(1, topic.name());
            insert.setArray(2, connection.createArrayOf("bigint", wanting.toArray()));
            insert.executeUpdate();
        }
    }

    private <T> java.sql.Array texts(List<T> all, Function<T, String> column) throws SQLException {
        return connection.createArrayOf("varchar", all.stream().map(column).toArray());
    }
}
