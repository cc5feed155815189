package org.relais.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.Editors;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/**
 * How fast an issue leaves the whole server, and what a message costs: {@code mvn verify -Pbench}. The war in its WildFly, a
 * PostgreSQL that keeps what it commits, and a sink that takes everything; beside it, in the same run, Postfix's load generator
 * with messages of the same size. {@code -Dbench.people}, {@code -Dbench.lanes=1,8,32} and {@code -Dbench.crowd} change the
 * figures. See deploy/BENCHMARKS.md.
 */
@Tag("benchmark")
class DeliveryBenchmarkIT {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int CROWD = Integer.getInteger("bench.crowd", 1_000_000);
    private static final List<Integer> LANES = Stream.of(
                    System.getProperty("bench.lanes", "1,8,32").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int WARM_UP = 40_000;
    private static final int YARDSTICK = 20_000;
    private static final int INTRODUCTION =
            Integer.getInteger("bench.introduction", 1_500); // fills the message up to 40 kB
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");

    /** Départements stand for audiences of different size. */
    private static final String WARM = "975";

    private static final String MANY = "976";
    private static final String ALL = "974";
    private static final String FEW = "973";

    /** What one sending showed. */
    private record Figures(
            double perSecond,
            double cpuMillis,
            double databaseMillis,
            double sinkMillis,
            long resident,
            double freezeSeconds) {}

    @Test
    void anIssueLeavesAsFastAsItsLanesAllow() {
        try (DurablePostgres database = new DurablePostgres();
                Sink sink = Sink.open()) {
            System.out.printf(
                    "%nlanes  DKIM   messages/s  of smtp-source  server cpu  database cpu  sink cpu  resident  freeze of %,d%n",
                    PEOPLE);
            for (int lanes : LANES) {
                for (Signing signing : Signing.values()) {
                    round(database, sink, lanes, signing);
                }
            }
        }
    }

    private static void round(DurablePostgres database, Sink sink, int lanes, Signing signing) {
        try (StandaloneServer server = server(database, sink, lanes, signing)) {
            server.start().awaitReady();
            DatabaseProbe probe = new DatabaseProbe(database.source());
            people(probe, WARM, WARM_UP);
            people(probe, MANY, PEOPLE);
            Editors editors = new Editors(Team.at(server, ADMINISTRATOR));
            sent(editors, database, server, sink, WARM);
            int bytes = Weight.ofTheLast(probe);
            Optional<Double> before = sink.yardstick(lanes, YARDSTICK, bytes);
            Figures figures = sent(editors, database, server, sink, MANY);
            Optional<Double> after = sink.yardstick(lanes, YARDSTICK, bytes);
            System.out.printf(
                    "%5d  %-5s  %10.0f  %14s  %7.2f ms  %9.2f ms  %5.2f ms  %5d MB  %.1f s, %,d bytes a message%n",
                    lanes,
                    signing.word(),
                    figures.perSecond(),
                    before.map(rate -> "%.2f".formatted(2 * figures.perSecond() / (rate + after.orElseThrow())))
                            .orElse("not here"),
                    figures.cpuMillis(),
                    figures.databaseMillis(),
                    figures.sinkMillis(),
                    figures.resident(),
                    figures.freezeSeconds(),
                    bytes);
        }
    }

    /** Done when an audience of a million costs no more memory than one of a thousand. */
    @Test
    void memoryStaysFlatWhateverTheAudience() {
        try (DurablePostgres database = new DurablePostgres();
                Sink sink = Sink.open();
                StandaloneServer server = server(database, sink, 8, Signing.NONE)) {
            server.start().awaitReady();
            DatabaseProbe probe = new DatabaseProbe(database.source());
            people(probe, FEW, 1_000);
            people(probe, WARM, WARM_UP);
            people(probe, ALL, CROWD);
            Editors editors = new Editors(Team.at(server, ADMINISTRATOR));
            sent(editors, database, server, sink, WARM);
            Figures few = sent(editors, database, server, sink, FEW);
            ServerFigures process = new ServerFigures(server.process());
            System.out.printf("%n%,d people: %d MB resident%n", 1_000, few.resident());

            int issue = issue(editors, probe);
            FreezeWatch watch = FreezeWatch.begin(probe);
            editors.sendNow(issue, ALL);
            long mailing = mailing(probe);
            awaitSent(probe, mailing, Math.min(PEOPLE, CROWD / 2));
            System.out.printf(
                    "%,d people: frozen in %.1f s, %,d sent, %d MB resident, at most %d MB%n",
                    CROWD,
                    watch.end(),
                    probe.count("delivery where mailing_id = ? and status = 'SENT'", mailing),
                    process.residentMegabytes(),
                    process.mostResidentMegabytes());
            assertThat(probe.count("delivery where mailing_id = ?", mailing))
                    .as("and whoever the demonstration has there")
                    .isGreaterThanOrEqualTo(CROWD);
        }
    }

    private static StandaloneServer server(DurablePostgres database, Sink sink, int lanes, Signing signing) {
        StandaloneServer server = new StandaloneServer("bench", 4)
                .asInProduction()
                .with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", database.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_RELAY_HOST", "127.0.0.1")
                .with("RELAIS_RELAY_PORT", String.valueOf(sink.port()))
                .with("RELAIS_RELAY_TLS", "none")
                .with("RELAIS_LANES", String.valueOf(lanes))
                .with("RELAIS_MESSAGES_PER_CONNECTION", "0")
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password());
        return signing.on(server);
    }

    private static Figures sent(
            Editors editors, DurablePostgres database, StandaloneServer server, Sink sink, String departement) {
        DatabaseProbe probe = new DatabaseProbe(database.source());
        int issue = issue(editors, probe);
        ServerFigures process = new ServerFigures(server.process());
        Duration sinkBefore = sink.cpu();
        FreezeWatch watch = FreezeWatch.begin(probe);
        editors.sendNow(issue, departement);
        long mailing = mailing(probe);
        double freeze = watch.end();
        Duration before = process.cpu();
        Duration databaseBefore = database.cpu();
        long already = probe.count("delivery where mailing_id = ? and status = 'SENT'", mailing);
        long all = probe.count("delivery where mailing_id = ?", mailing);
        awaitSent(probe, mailing, all);
        Duration cost = process.cpu().minus(before);
        Duration databaseCost = database.cpu().minus(databaseBefore);
        double seconds = ((Number) probe.value(
                        "select extract(epoch from max(sent_at) - min(sent_at)) from delivery where mailing_id = ?",
                        mailing))
                .doubleValue();
        return new Figures(
                all / seconds,
                cost.toNanos() / 1e6 / (all - already),
                databaseCost.toNanos() / 1e6 / (all - already),
                sink.cpu().minus(sinkBefore).toNanos() / 1e6 / all,
                process.residentMegabytes(),
                freeze);
    }

    /** Frozen, and so beginning to leave. */
    private static long mailing(DatabaseProbe probe) {
        long before = ((Number) probe.value("select coalesce(max(id), 0) from mailing where finished_at is not null"))
                .longValue();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> probe.count("mailing where id > ? and audience > 0", before) > 0);
        return ((Number) probe.value("select max(id) from mailing")).longValue();
    }

    /** Looked at seldom: it is counted by the database that is measured. */
    private static void awaitSent(DatabaseProbe probe, long mailing, long people) {
        Awaitility.await("messages to leave")
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> probe.count("delivery where mailing_id = ? and status = 'SENT'", mailing) >= people);
    }

    /** Of the demonstration's resources, which serve each issue again. */
    private static int issue(Editors editors, DatabaseProbe probe) {
        probe.change("delete from issue_entry where issue_id in (select id from issue where status = 'SENT')");
        int issue = editors.openIssue();
        editors.assemble(issue);
        String text = "Une phrase de la lettre, avec ses accents : é à è ù. ".repeat(95);
        probe.change("update issue set introduction = ? where number = ?", text.substring(0, INTRODUCTION), issue);
        return issue;
    }

    private static void people(DatabaseProbe probe, String departement, int count) {
        if (probe.count("subscriber where source = 'bench' and departement = ?", departement) > 0) {
            return;
        }
        long from = ((Number) probe.value("select coalesce(max(id), 0) + 1000000 from subscriber")).longValue();
        probe.change("""
                insert into subscriber (id, email, fingerprint, language, departement, status, source, created_at, confirmed_at, version)
                select ? + n, 'lecteur-' || n || '@d' || ? || '.example.org', 'print-' || ? || '-' || n, 'fr', ?, 'CONFIRMED', 'bench',
                  current_timestamp, current_timestamp, 0
                from generate_series(1, ?) n
                """, from, departement, departement, departement, count);
        probe.change(
                "insert into subscriber_topic (subscriber_id, topic) select id, 'NEWSLETTER' from subscriber where source = 'bench' and departement = ?",
                departement);
    }
}
