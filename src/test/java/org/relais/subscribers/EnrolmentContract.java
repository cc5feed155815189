package org.relais.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.consents.Basis;
import org.relais.consents.Topic;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Databases;

/** Many people in one statement, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EnrolmentContract {
    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
    private DataSource source;
    private DatabaseProbe database;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        source = Databases.fresh(kind());
        database = new DatabaseProbe(source);
    }

    private static List<Newcomer> people(String mark, int many, Set<Topic> topics) {
        List<Newcomer> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Profile profile = new Profile(i == 0 ? "Zoé" : null, null, "fr", i == 0 ? "2A" : null, null, null);
            people.add(new Newcomer(mark + i + "@example.org", mark + i, profile, topics));
        }
        return people;
    }

    private List<Long> bring(List<Newcomer> people, Enrolment.Entry entry) throws SQLException {
        try (Connection connection = source.getConnection()) {
            EnrolmentRepository rows = new EnrolmentRepository(connection);
            List<Long> ids = rows.freshIds(people.size());
            rows.insert(people, ids, entry);
            return ids;
        }
    }

    @Test
    void theConfirmedComeInWithTheirTopicsAndTheDayOfTheirAgreement() throws SQLException {
        ImportTerms terms = new ImportTerms("essai", LocalDate.of(2024, 1, 2), Basis.CONSENT);
        List<Long> ids = bring(
                people("oui", 120, Set.of(Topic.NEWSLETTER, Topic.WEBINARS)), Enrolment.Entry.confirmed(terms, NOW));
        assertThat(ids).hasSize(120).doesNotHaveDuplicates();
        assertThat(database.count(
                        "subscriber where email like 'oui%' and status = 'CONFIRMED' and confirmed_at is not null"))
                .isEqualTo(120);
        assertThat(
                        database.count(
                                "subscriber where email like 'oui%' and last_act_at < timestamp with time zone '2024-01-03 00:00:00+00'"))
                .isEqualTo(120);
        assertThat(database.count("subscriber_topic")).isEqualTo(240);
        assertThat(database.value("select given_name || departement from subscriber where email = 'oui0@example.org'"))
                .isEqualTo("Zoé2A");
    }

    @Test
    void theExpectedComeInAsNobodyYet() throws SQLException {
        bring(people("attendu", 3, Set.of()), new Enrolment.Entry(Subscriber.Status.PENDING, "essai", NOW, null, NOW));
        assertThat(database.count(
                        "subscriber where email like 'attendu%' and status = 'PENDING' and confirmed_at is null"))
                .isEqualTo(3);
    }

    @Test
    void whoIsKnownIsFoundAmongManyFingerprints() throws SQLException {
        bring(people("connu", 2, Set.of()), new Enrolment.Entry(Subscriber.Status.PENDING, "essai", NOW, null, NOW));
        try (Connection connection = source.getConnection()) {
            assertThat(new EnrolmentRepository(connection).statuses(List.of("connu1", "inconnu")))
                    .containsOnlyKeys("connu1");
        }
    }
}
