package org.relais.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.StandaloneServer;

/** The centre with 10,000 resources: whole pages of searches and filters, by one visitor and by fifty at once. */
@Tag("benchmark")
class CatalogueBenchmarkIT {
    private static final int RESOURCES = Integer.getInteger("bench.resources", 10_000);
    private static final int EACH = 60;
    private static final int WARM_UP = Integer.getInteger("bench.warm", 15_000);

    private static final List<String> WISHES = List.of(
            "",
            "?q=mineurs",
            "?q=prostitution+des+mineur%C2%B7es",
            "?q=prevention&kind=DOCUMENT",
            "?departement=33",
            "?region=75&sort=TITLE",
            "?theme=theme-7&audience=JUSTICE",
            "?q=fugue&departement=59&period=YEAR",
            "?kind=EVENT&sort=DATE&page=12",
            "?q=signalement+justice&page=3");

    private static final List<String> WORDS = List.of(
            "",
            "mineurs",
            "fugue",
            "prevention",
            "signalement",
            "sante",
            "justice",
            "reperage",
            "numerique",
            "formation");
    private static final List<String> PLACES = List.of("", "33", "59", "75", "974", "2A", "national", "13", "44");
    private static final List<String> KINDS = List.of("", "DOCUMENT", "EVENT", "PODCAST", "TOOL");

    @Test
    void aPageOfTenThousandResourcesComesAtOnce() throws InterruptedException {
        try (DurablePostgres database = new DurablePostgres();
                StandaloneServer server = new StandaloneServer("bench", 4)
                        .asInProduction()
                        .with("RELAIS_DB_KIND", "postgresql")
                        .with("RELAIS_DB_URL", database.url())
                        .with("RELAIS_DB_USER", "postgres")
                        .with("RELAIS_DB_PASSWORD", "postgres")
                        .with("RELAIS_DEMO", "false")) {
            fill(new DatabaseProbe(database.source()));
            long before = System.nanoTime();
            server.start().awaitReady();
            System.out.printf("%n%,d resources, ready after %.1f s%n", RESOURCES, (System.nanoTime() - before) / 1e9);
            visit(
                    server,
                    50,
                    WARM_UP / 50,
                    CatalogueBenchmarkIT::freshWish); // a server's first minute is the compiler's
            long[] one = measured(server, "one visitor", 1, 10 * EACH, CatalogueBenchmarkIT::wish);
            long[] fifty = measured(server, "50 visitors", 50, EACH, CatalogueBenchmarkIT::wish);
            measured(server, "50 visitors, no wish twice", 50, EACH, CatalogueBenchmarkIT::freshWish);
            assertThat(percentile(one, 0.99)).as("ms for one").isLessThan(100);
            assertThat(percentile(fifty, 0.99)).as("ms among 50").isLessThan(200);
        }
    }

    private static String wish(int visitor, int page) {
        return WISHES.get((visitor + page) % WISHES.size());
    }

    /** Words, a place, a kind, a theme and a page of the list, each of another rhythm. */
    private static String freshWish(int visitor, int page) {
        int n = visitor * EACH + page;
        return "?q=" + WORDS.get(n % WORDS.size()) + "&departement=" + PLACES.get(n % PLACES.size()) + "&kind="
                + KINDS.get(n / 7 % KINDS.size()) + (n % 3 == 0 ? "&theme=theme-" + n % 25 : "") + "&page=" + n % 11;
    }

    private static long[] measured(StandaloneServer server, String who, int visitors, int pages, Wishes wishes)
            throws InterruptedException {
        ServerFigures figures = new ServerFigures(server.process());
        Duration before = figures.cpu();
        long[] micros = visit(server, visitors, pages, wishes);
        print(who, micros, figures.cpu().minus(before));
        return micros;
    }

    /** What each visitor asks for on each of their pages. */
    @FunctionalInterface
    private interface Wishes {
        String of(int visitor, int page);
    }

    /** Durations in microseconds, sorted. */
    private static long[] visit(StandaloneServer server, int visitors, int pages, Wishes wishes)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(visitors);
        try {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<Callable<long[]>> all = IntStream.range(0, visitors)
                    .<Callable<long[]>>mapToObj(
                            visitor -> () -> pages(client, server, page -> wishes.of(visitor, page), pages))
                    .toList();
            return threads.invokeAll(all).stream()
                    .flatMapToLong(CatalogueBenchmarkIT::measured)
                    .sorted()
                    .toArray();
        } finally {
            threads.shutdownNow();
        }
    }

    private static LongStream measured(Future<long[]> visitor) {
        try {
            return Arrays.stream(visitor.get());
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long[] pages(HttpClient client, StandaloneServer server, IntFunction<String> wishes, int pages) {
        return IntStream.range(0, pages)
                .mapToLong(i -> page(client, server, wishes.apply(i)))
                .toArray();
    }

    private static long page(HttpClient client, StandaloneServer server, String wish) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/resources" + wish))
                .timeout(Duration.ofSeconds(30))
                .build();
        long before = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return (System.nanoTime() - before) / 1_000;
    }

    private static void print(String who, long[] micros, Duration cpu) {
        System.out.printf(
                "%s: %,d pages, median %.1f ms, p95 %.1f ms, p99 %.1f ms, at most %.1f ms, cpu %.2f ms a page%n",
                who,
                micros.length,
                percentile(micros, 0.5),
                percentile(micros, 0.95),
                percentile(micros, 0.99),
                percentile(micros, 1),
                cpu.toMillis() / (double) micros.length);
    }

    private static double percentile(long[] micros, double part) {
        return micros[(int) Math.min(micros.length - 1, (long) (micros.length * part))] / 1_000.0;
    }

    private static void fill(DatabaseProbe database) {
        database.change("""
                insert into resource (id, kind, title, summary, body, zone, place, organisation, status, submitted_at,
                    validated_at, starts_at, version)
                select n, (array['DOCUMENT','EVENT','ACTION','TRAINING','PODCAST','TOOL'])[1 + n % 6],
                    (array['Guide', 'Journée', 'Fiche réflexe', 'Prévention', 'Formation'])[1 + n % 5] || ' '
                        || (array['fugue', 'repérage', 'signalement', 'santé', 'numérique', 'justice'])[1 + n % 6] || ' ' || n,
                    'Ce que chacun peut faire face à la prostitution des mineurs, volet ' || n,
                    repeat('Prévenir, repérer, signaler, accompagner les mineurs victimes et leurs proches. ', 12)
                        || (array['justice', 'école', 'hébergement', 'parole'])[1 + n % 4],
                    'Europe/Paris', '', 'Association ' || n % 200, 'VALIDATED', now() - n * interval '1 hour',
                    now() - n * interval '1 hour',
                    case when n % 6 = 1 then now() + (n % 400 - 100) * interval '1 day' end, 0
                from generate_series(1, ?) n""", RESOURCES);
        database.change("""
                insert into resource_departement (resource_id, departement)
                select id, (array['33','64','59','75','13','69','31','44','974','2A','35','67'])[1 + id % 12]
                from resource where id % 3 <> 0""");
        database.change("insert into resource_theme (resource_id, theme) select id, 'theme-' || id % 25 from resource");
        database.change("""
                insert into resource_audience (resource_id, audience)
                select id, (array['JUSTICE','HEALTH','POLICE','EDUCATION','PREVENTION'])[1 + id % 5] from resource""");
        database.change("analyze resource");
    }
}
