package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.DurablePostgres;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** PostgreSQL is killed under a server that people read, and comes back (S22): {@code mvn verify -Pcrash}. */
@Tag("crash")
class DatabaseAwayIT {
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");

    @Test
    void peopleReadAPlainSentenceUntilItIsBackAndNeedNoRestart() {
        try (DurablePostgres postgres = new DurablePostgres();
                StandaloneServer server = new StandaloneServer("database-away", 4)) {
            server.with("RELAIS_DB_KIND", "postgresql")
                    .with("RELAIS_DB_URL", postgres.url())
                    .with("RELAIS_DB_USER", "postgres")
                    .with("RELAIS_DB_PASSWORD", "postgres")
                    .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                    .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password())
                    .start()
                    .awaitReady();
            Team team = Team.at(server, ADMINISTRATOR);
            team.get("/staff/mailings").expect(200);
            postgres.kill();

            for (String path : new String[] {"/staff/mailings", "/webinars", "/staff"}) {
                Answer page = team.get(path).expect(500);
                assertThat(page.page().select("h1").text()).isEqualTo("Relais est momentanément indisponible");
                assertThat(page.page().select("main").text()).contains("référence");
                assertThat(page.body()).doesNotContain("Exception", "org.relais", "PSQL");
            }
            postgres.startAgain();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> team.get("/staff/mailings").status() == 200);
        }
    }
}
