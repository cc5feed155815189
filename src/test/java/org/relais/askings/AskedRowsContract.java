package org.relais.askings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.consents.Topic;
import org.relais.subscribers.Profile;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Databases;

/** A lot of people in one statement, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskedRowsContract {
    private DataSource source;
    private DatabaseProbe database;

    abstract String kind();

    @BeforeAll
    void aLotOfTwoPeople() {
        source = Databases.fresh(kind());
        database = new DatabaseProbe(source);
        database.change("insert into asking (id, kind, source, origin, begun_by, begun_at, version)"
                + " values (1, 'FILE', 'essai', 'import/1', 'essai', current_timestamp, 0)");
        for (int id = 1; id <= 2; id++) {
            database.change(
                    "insert into subscriber (id, email, fingerprint, language, status, source, created_at, version)"
                            + " values (" + id + ", 'p" + id + "', 'f" + id
                            + "', 'fr', 'PENDING', 'essai', current_timestamp, 0)");
        }
    }

    private static Asked person(long id) {
        return new Asked(
                id,
                "f" + id,
                new Profile("Zoé", null, "fr", null, null, null),
                Set.of(Topic.WEBINARS, Topic.NEWSLETTER));
    }

    @Test
    void eachWaitsOnceHoweverOftenTheyAreAdded() throws SQLException {
        for (List<Asked> lot : List.of(List.of(person(1), person(2)), List.of(person(2)))) {
            try (Connection connection = source.getConnection()) {
                new AskedRows(connection).insert(1, lot);
            }
        }
        assertThat(database.column("select topics || ' ' || status || ' ' || given_name from asked_person order by id"))
                .containsExactly("NEWSLETTER,WEBINARS WAITING Zoé", "NEWSLETTER,WEBINARS WAITING Zoé");
        database.change("delete from subscriber where id = 1");
        assertThat(database.count("asked_person where subscriber_id is null")).isOne();
    }
}
