package org.relais.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.Editors;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** The rehearsal before 100,000 people, three of whom can get nothing, in the demonstration's own issue: mvn verify -Pbench. */
@Tag("benchmark")
class RehearsalBenchmarkIT {
    private static final int PEOPLE = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Team.Colleague ADMINISTRATOR =
            new Team.Colleague("admin@example.org", "un mot de passe assez long");

    @Test
    void aHundredThousandPeopleTakeLessThanAMinuteAndTheThreeAreFound() {
        try (DurablePostgres database = new DurablePostgres();
                StandaloneServer server = server(database)) {
            server.start().awaitReady();
            DatabaseProbe probe = new DatabaseProbe(database.source());
            crowd(probe);
            Team team = Team.at(server, ADMINISTRATOR);
            Editors editors = new Editors(team);
            int issue = editors.openIssue();
            editors.assemble(issue);
            long people = probe.count(
                    "subscriber s join subscriber_topic t on t.subscriber_id = s.id where t.topic = 'NEWSLETTER' and s.status = 'CONFIRMED'");
            long began = System.nanoTime();
            team.post("/staff/newsletter/" + issue + "/checks").expect(303);
            Awaitility.await()
                    .atMost(LONGEST.multipliedBy(3))
                    .until(() -> probe.count("rehearsal where status = 'DONE' and object = ?", "issue/" + issue) == 1);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            ServerFigures process = new ServerFigures(server.process());
            System.out.printf(
                    "%,d people rehearsed in %.1f s, at most %d MB resident%n",
                    people, took.toNanos() / 1e9, process.mostResidentMegabytes());
            assertThat(probe.value("select done from rehearsal where object = ?", "issue/" + issue))
                    .isEqualTo(people);
            assertThat(probe.column("select person from rehearsal_fault order by person"))
                    .isEqualTo(probe.column("select id from subscriber where email like '%é%' order by id"));
            assertThat(probe.count("rehearsal_fault")).isEqualTo(3);
            assertThat(took).isLessThan(LONGEST);
        }
    }

    private static void crowd(DatabaseProbe probe) {
        for (String insert : List.of(
                """
                insert into subscriber (id, email, fingerprint, given_name, language, departement, status, source,
                  created_at, confirmed_at, version)
                select 1000000 + n, case when n in (17, 50000, 99999) then 'rené-' || n || '@example.org'
                    else 'personne-' || n || '@service-' || n %% 500 || '.example.org' end,
                  'empreinte-' || n, case when n %% 3 = 0 then 'Zoé' end, case when n %% 10 = 0 then 'en' else 'fr' end,
                  '33', 'CONFIRMED', 'mesure', now(), now(), 0
                from generate_series(1, %d) n
                """.formatted(PEOPLE),
                "insert into subscriber_topic (subscriber_id, topic) select id, 'NEWSLETTER' from subscriber where source = 'mesure'",
                "analyze")) {
            probe.change(insert);
        }
    }

    private static StandaloneServer server(DurablePostgres database) {
        return new StandaloneServer("bench-rehearsal", 6)
                .asInProduction()
                .with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", database.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password());
    }
}
