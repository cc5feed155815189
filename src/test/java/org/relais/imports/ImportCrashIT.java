package org.relais.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.Imports;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** A server killed while it imports: {@code mvn verify -Pcrash}. */
@Tag("crash")
class ImportCrashIT {
    private static final int PEOPLE = 200_000;
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");

    @Test
    void theNextServerGoesOnWhereTheFirstWasKilledAndBringsEveryoneInOnce() {
        try (DurablePostgres postgres = new DurablePostgres();
                StandaloneServer server = told(new StandaloneServer("crash-import", 6), postgres)) {
            server.start().awaitReady();
            DatabaseProbe database = new DatabaseProbe(postgres.source());
            Imports imports = new Imports(Team.at(server, ADMINISTRATOR));
            String path = imports.check(
                    imports.send(file(), Imports.TERMS).expect(303).follow());
            Team.at(server, ADMINISTRATOR).post(path + "/start").expect(303);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> people(database) > 0);
            server.kill();
            long atTheKill = people(database);

            server.start().awaitReady();
            Document result = new Imports(Team.at(server, ADMINISTRATOR)).settled(path);

            System.out.printf("Killed at %d of %d%n", atTheKill, PEOPLE);
            assertThat(atTheKill).isLessThan(PEOPLE);
            assertThat(people(database)).isEqualTo(PEOPLE);
            assertThat(database.count("consent_entry c join subscriber s on s.id = c.subscriber_id"
                            + " where s.email like '%@panne.example.org'"))
                    .isEqualTo(PEOPLE);
            assertThat(result.select("table[aria-labelledby=t-sum] tfoot td")
                            .text()
                            .replaceAll("\\D", ""))
                    .isEqualTo(String.valueOf(PEOPLE));
        }
    }

    private static long people(DatabaseProbe database) {
        return database.count("subscriber where email like '%@panne.example.org'");
    }

    private static byte[] file() {
        StringBuilder lines = new StringBuilder("courriel\n");
        for (int i = 1; i <= PEOPLE; i++) {
            lines.append("personne-").append(i).append("@panne.example.org\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StandaloneServer told(StandaloneServer server, DurablePostgres postgres) {
        return server.with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", postgres.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password());
    }
}
