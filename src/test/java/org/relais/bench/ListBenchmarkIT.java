package org.relais.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
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

    @Test
    void aMillionPeopleComeInWithinTwoMinutesAndTheirListAnswersAtOnce() {
        try (DurablePostgres database = new DurablePostgres();
                StandaloneServer server = server(database)) {
            server.start().awaitReady();
            DatabaseProbe probe = new DatabaseProbe(database.source());
            Team team = Team.at(server, ADMINISTRATOR);
            imported(team, server, probe);
            exported(team, server);
            People.live(probe);
            lists(team, probe);
            programs(team, probe);
            memory("at the end", server);
        }
    }

    private static void imported(Team team, StandaloneServer server, DatabaseProbe probe) {
        Imports imports = new Imports(team);
        long before = probe.count("subscriber");
        long began = System.nanoTime();
        var received = imports.send(People.file(PEOPLE), Imports.TERMS)
                .expect(303)
                .follow()
                .expect(200);
        say("received", began);
        began = System.nanoTime();
        String path = imports.check(received);
        say("checked", began);
        began = System.nanoTime();
        Document result = imports.settled(team.post(path + "/start").expect(303).location());
        Duration took = say("imported", began);
        memory("imported", server);
        assertThat(probe.count("subscriber") - before).as(result.text()).isEqualTo(PEOPLE);
        assertThat(took).isLessThan(IMPORT);
    }

    /** Up to three filters at once, each combination on its first, middle and last page. */
    private static void lists(Team team, DatabaseProbe probe) {
        long last = ((Number) probe.value("select max(id) from subscriber")).longValue();
        Times pages = new Times(3);
        for (String query : Combinations.all()) {
            for (long after : new long[] {0, last - PEOPLE / 2, last - PEOPLE / 100}) {
                String page = "/staff/subscribers?" + query + (after == 0 ? "" : "&after=" + after);
                pages.take(page, () -> team.get(page).expect(200));
            }
        }
        pages.say("pages of the list");
        assertThat(pages.longest()).isLessThan(PAGE);
        Times searches = new Times(TIMES);
        for (String words : List.of(
                "personne-12345",
                "personne",
                "@service-7.",
                "@service",
                "Famille 99",
                "Famille",
                "Foyer 12",
                "foyer",
                "zzz")) {
            searches.take("« " + words + " »", () -> {
                Answer found = team.post("/staff/subscribers/search", "words", words);
                assertThat(found.status()).isIn(200, 303);
            });
        }
        searches.say("searches");
        assertThat(searches.longest()).isLessThan(PAGE);
    }

    private static void programs(Team team, DatabaseProbe probe) {
        String token = "Bearer "
                + team.post("/staff/tokens", "name", "Mesure", "roles", "ADMIN")
                        .expect(200)
                        .page()
                        .select("code")
                        .text();
        long last = ((Number) probe.value("select max(id) from subscriber")).longValue();
        Times pages = new Times(5);
        for (String query : Combinations.all().subList(0, 60)) {
            String page = "/api/v1/subscribers?" + query + "&size=100&after=" + (last - PEOPLE / 2);
            pages.take(page, () -> ask(team, token, page));
        }
        pages.say("pages of the API");
        Times once = new Times(5);
        once.take("the API's first page, with its total", () -> ask(team, token, "/api/v1/subscribers"));
        once.take("a segment counted", () -> team.get("/staff/segments/new?departement=33&departement=24")
                .expect(200));
        once.take(
                "growth and health", () -> team.get("/staff/subscribers/growth").expect(200));
        once.say("others");
        long began = System.nanoTime();
        assertThat(ask(team, token, "/api/v1/consents/verification").body()).contains("\"intact\":true");
        say("verified in the ledger", began);
    }

    private static Answer ask(Team team, String token, String path) {
        return team.send("GET", path, null, "Authorization", token).expect(200);
    }

    private static void exported(Team team, StandaloneServer server) {
        long began = System.nanoTime();
        String all = team.post("/staff/subscribers/export", "reason", "Mesure")
                .expect(200)
                .body();
        say("exported", began);
        assertThat(all.lines().count()).isGreaterThan(PEOPLE);
        memory("exported", server);
    }

    private static void memory(String when, StandaloneServer server) {
        ServerFigures process = new ServerFigures(server.process());
        System.out.printf(
                "%s: %d MB resident, so far at most %d MB%n",
                when, process.residentMegabytes(), process.mostResidentMegabytes());
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
