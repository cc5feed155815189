package org.relais.askings;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.consents.Topic;

/** Thousands of people of a lot in one statement, the same text for PostgreSQL and H2. */
record AskedRows(Connection connection) {
    /** They wait; who is in that lot already stays as they are. */
    void insert(long askingId, List<Asked> people) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into asked_person (id, asking_id, status, version, subscriber_id, fingerprint, given_name, family_name,
                  language, departement, profession, structure, topics)
                select nextval('asked_person_seq'), cast(? as bigint), 'WAITING', 0, n.subscriber_id, n.fingerprint,
                  n.given_name, n.family_name, n.language, n.departement, n.profession, n.structure, n.topics
                from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array),
                  cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                  cast(? as varchar array), cast(? as varchar array))
                as n(subscriber_id, fingerprint, given_name, family_name, language, departement, profession, structure, topics)
                on conflict do nothing
                """)) {
            insert.setLong(1, askingId);
            insert.setArray(2, array("bigint", people, Asked::subscriberId));
            int place = 3;
            for (Function<Asked, Object> column : List.<Function<Asked, Object>>of(
                    Asked::fingerprint,
                    each -> each.profile().givenName(),
                    each -> each.profile().familyName(),
                    each -> each.profile().language(),
                    each -> each.profile().departement(),
                    each -> each.profile().profession(),
                    each -> each.profile().structure(),
                    each -> each.topics().stream().sorted().map(Topic::name).collect(Collectors.joining(",")))) {
                insert.setArray(place++, array("varchar", people, column));
            }
            insert.executeUpdate();
        }
    }

    private Array array(String type, List<Asked> people, Function<Asked, Object> column) throws SQLException {
        return connection.createArrayOf(type, people.stream().map(column).toArray());
    }
}
