package org.relais.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.Imports;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/**
 * A list of a million people: imported as on the pages, read, counted and taken out: {@code mvn verify -Pbench}. The war in its
 * WildFly with 512 MB of heap, and a PostgreSQL that keeps what it commits. {@code -Dbench.list} changes how many.
 */
@Tag("benchmark")
class ListBenchmarkIT {
    private static final int PEOPLE = Integer.getInteger("bench.list", 1_000_000);
    private static final Duration IMPORT = Duration.ofMinutes(2);
    private static final Duration PAGE = Duration.ofMillis(100);
    private static final int TIMES = 21;
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");
    private static final String[] DEPARTEMENTS = {"33", "75", "13", "69", "59", "2A", "974", "24", "44", "31"};

    @Test
    void aMillionPeopleComeInWithinTwoMinutesAndTheirListAnswersAtOnce() {
        try (DurablePostgres database = new DurablePostgres();
                StandaloneServer server = server(database)) {
            server.start().awaitReady();
            DatabaseProbe probe = new DatabaseProbe(database.source());
            Team team = Team.at(server, ADMINISTRATOR);
            imported(team, server, probe);
            probe.change("analyze");
            lists(team);
            exported(team, server);
        }
    }

    private static void imported(Team team, StandaloneServer server, DatabaseProbe probe) {
        Imports imports = new Imports(team);
        long before = probe.count("subscriber");
        long began = System.nanoTime();
        var received = imports.send(file(), Imports.TERMS).expect(303).follow().expect(200);
        say("received", began);
        began = System.nanoTime();
        String path = imports.check(received);
        say("checked", began);
        began = System.nanoTime();
        Document result = imports.settled(team.post(path + "/start").expect(303).location());
        Duration took = say("imported", began);
        ServerFigures process = new ServerFigures(server.process());
        System.out.printf(
                "%d MB resident, at most %d MB%n", process.residentMegabytes(), process.mostResidentMegabytes());
        assertThat(probe.count("subscriber") - before).as(result.text()).isEqualTo(PEOPLE);
        assertThat(took).isLessThan(IMPORT);
    }

    private static void lists(Team team) {
        for (String query : List.of(
                "",
                "?status=CONFIRMED",
                "?departement=33",
                "?region=75&language=fr",
                "?topic=NEWSLETTER&departement=2A",
                "?profession=%C3%89ducatrice",
                "?after=" + PEOPLE / 2,
                "?status=CONFIRMED&after=" + PEOPLE * 9L / 10,
                "?since=2020-01-01&departement=974")) {
            assertThat(median("list " + query, () -> team.get("/staff/subscribers" + query)
                            .expect(200)))
                    .isLessThan(PAGE);
        }
        for (String words : List.of("personne-12345", "@service-7.", "Famille 99", "Foyer 12")) {
            assertThat(median("search « " + words + " »", () -> team.post("/staff/subscribers/search", "words", words)
                            .expect(200)))
                    .isLessThan(PAGE);
        }
        median("a segment counted", () -> team.get("/staff/segments/new?departement=33&departement=24")
                .expect(200));
    }

    private static void exported(Team team, StandaloneServer server) {
        long began = System.nanoTime();
        String all = team.post("/staff/subscribers/export", "reason", "Mesure")
                .expect(200)
                .body();
        say("exported", began);
        assertThat(all.lines().count()).isGreaterThan(PEOPLE);
        System.out.printf("%d MB resident at most%n", new ServerFigures(server.process()).mostResidentMegabytes());
    }

    private static byte[] file() {
        StringBuilder lines = new StringBuilder("courriel;prénom;nom;département;profession;structure;langue\n");
        for (int i = 1; i <= PEOPLE; i++) {
            lines.append("personne-")
                    .append(i)
                    .append("@service-")
                    .append(i % 5_000)
                    .append(".example.org;Zoé;Famille ");
            lines.append(i % 90_000)
                    .append(';')
                    .append(DEPARTEMENTS[i % DEPARTEMENTS.length])
                    .append(';');
            lines.append(i % 3 == 0 ? "Éducatrice" : "Juriste")
                    .append(";Foyer ")
                    .append(i % 20_000)
                    .append(";fr\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Duration median(String what, Runnable page) {
        long[] took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            page.run();
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        System.out.printf("%-45s %6.1f ms%n", what, took[TIMES / 2] / 1e6);
        return Duration.ofNanos(took[TIMES / 2]);
    }

    private static Duration say(String what, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%,d people %s: %.1f s%n", PEOPLE, what, took.toNanos() / 1e9);
        return took;
    }

    private static StandaloneServer server(DurablePostgres database) {
        return new StandaloneServer("bench-list", 5)
                .asInProduction()
                .with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", database.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password());
    }
}
