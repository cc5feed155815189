package org.relais.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.bench.Sink;
import org.relais.courier.SmtpSink;
import org.relais.envelope.Content;
import org.relais.outbox.Audience;
import org.relais.outbox.Mailing;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.web.PaceSettings;

/**
 * What a message costs in the lanes alone, part by part, in half a minute and without a server around them:
 * {@code mvn verify -Pbench -Dit.test=LanesBenchmarkIT}. A PostgreSQL that keeps what it commits, a sink that takes everything,
 * messages of 38 kB. {@code -Dbench.people} and {@code -Dbench.lanes=1,8,32} change the figures.
 */
@Tag("benchmark")
class LanesBenchmarkIT {
    private static final int PEOPLE = Integer.getInteger("bench.people", 40_000);
    private static final List<Integer> LANES = Stream.of(
                    System.getProperty("bench.lanes", "1,8,32").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int WARM_UP = 20_000;
    private static final int BYTES = 38_000;

    @Test
    void aMessageCostsALittleOfEach() {
        try (DurablePostgres database = new DurablePostgres();
                Sink sink = Sink.open()) {
            LanesFixture outbox = new LanesFixture("postgresql", database.source());
            sent(outbox, database, sink, 8, WARM_UP);
            System.out.printf("%nlanes  messages/s  of smtp-source  lanes cpu  database cpu  sink cpu  commits%n");
            for (int lanes : LANES) {
                Optional<Double> yardstick = sink.yardstick(lanes, WARM_UP, BYTES);
                double[] figures = sent(outbox, database, sink, lanes, PEOPLE);
                System.out.printf(
                        "%5d  %10.0f  %14s  %6.3f ms  %9.3f ms  %5.3f ms  %7.2f%n",
                        lanes,
                        figures[0],
                        yardstick
                                .map(rate -> "%.2f".formatted(figures[0] / rate))
                                .orElse("not here"),
                        figures[1],
                        figures[2],
                        figures[3],
                        figures[4]);
            }
        }
    }

    private static double[] sent(LanesFixture outbox, DurablePostgres database, Sink sink, int lanes, int people) {
        DatabaseProbe probe = new DatabaseProbe(database.source());
        long mailing = outbox.business(service -> {
            long id = service.open(letter());
            service.freeze(id, new Audience("""
                    select cast(n as bigint) person, 'lecteur-' || n || '@d976.example.org' address, 'print-' || n fingerprint,
                      cast(null as varchar(200)) as name, 'fr' as language from generate_series(1, :people) n
                    """, Map.of("people", people)));
            return id;
        });
        probe.change("vacuum analyze delivery");
        Lanes.Setup setup = new Lanes.Setup(
                "bench",
                lanes,
                PaceSettings.unbounded(),
                Timing.STANDARD,
                () -> SmtpSink.courier(sink.port()),
                Thread::new,
                told -> {},
                () -> outbox.business(OutboxService::finishDone));
        Lanes node = new Lanes(setup, outbox.store(), outbox.leases(Timing.STANDARD.lease()), outbox.parcels());
        Duration own = own();
        Duration theirs = database.cpu();
        Duration sinks = sink.cpu();
        double commits = commits(probe);
        node.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> outbox.business(service -> service.find(mailing)).status() == Mailing.Status.FINISHED);
        double[] figures = {
            people
                    / ((Number) probe.value(
                                    "select extract(epoch from max(sent_at) - min(sent_at)) from delivery where mailing_id = ?",
                                    mailing))
                            .doubleValue(),
            own().minus(own).toNanos() / 1e6 / people,
            database.cpu().minus(theirs).toNanos() / 1e6 / people,
            sink.cpu().minus(sinks).toNanos() / 1e6 / people,
            (commits(probe) - commits) / people
        };
        node.stop(Duration.ofSeconds(20));
        return figures;
    }

    private static double commits(DatabaseProbe probe) {
        return ((Number) probe.value("select sum(xact_commit) from pg_stat_database")).doubleValue();
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static NewMailing letter() {
        String text = "Une phrase de la lettre, avec ses accents : é à è ù.\n".repeat(70) + "[[unsubscribeUrl]]\n";
        String html = "<style>\n.of-a-class { color: #222 }\n</style>\n<p>[[greeting]]</p>\n"
                + "<p style=\"font-family: sans-serif; color: #222\">Une phrase de la lettre, avec ses accents.</p>\n"
                        .repeat(320)
                + "<p><a href=\"[[unsubscribeUrl]]\">partir</a></p>\n";
        return new NewMailing(
                Mailing.Kind.ISSUE, "newsletter", "Lettre", null, List.of(new Content("fr", "Lettre", html, text)));
    }
}
