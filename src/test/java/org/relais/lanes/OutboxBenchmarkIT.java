package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.courier.Courier;
import org.relais.courier.Outcome;
import org.relais.courier.Parcel;
import org.relais.outbox.Audience;
import org.relais.outbox.Mailing;
import org.relais.outbox.OutboxFixture;
import org.relais.outbox.OutboxService;
import org.relais.web.PaceSettings;

/** Figures for the decisions; run on purpose: {@code mvn verify -Dit.groups=benchmark -Dit.excluded.groups=}. */
@Tag("benchmark")
class OutboxBenchmarkIT {
    private static final int PEOPLE = 100_000;
    private final LanesFixture outbox = new LanesFixture("postgresql");

    @Test
    void aHundredThousandAreFrozenClaimedAndSteppedOver() throws Exception {
        long began = System.nanoTime();
        long mailing = outbox.business(service -> {
            long id = service.open(OutboxFixture.issue("Lettre"));
            Audience all = new Audience("""
                    select n person, 'p' || n || '@example.org' address, 'print-' || n fingerprint,
                      cast(null as varchar(200)) as name, 'fr' as language from generate_series(1, :people) n
                    """, Map.of("people", PEOPLE));
            service.freeze(id, all);
            return id;
        });
        say("freeze of " + PEOPLE, began);
        LaneStore store = outbox.store();
        LaneLeases leases = outbox.leases(Duration.ofSeconds(60));
        leases.prepare(5);
        Lease lease = leases.take("alone", 4, 5).orElseThrow();
        began = System.nanoTime();
        List<Delivery> first = store.claim(lease, 25);
        say("first claim, on empty statistics", began);
        assertThat(first).hasSize(25);
        began = System.nanoTime();
        outbox.progress(mailing);
        say("progress", began);
        leases.giveBack(lease);
        began = System.nanoTime();
        sendAll(mailing);
        say("steps, 4 lanes, a courier that costs nothing", began);
        began = System.nanoTime();
        outbox.progress(mailing);
        say("progress at the end", began);
    }

    private void sendAll(long mailing) {
        AtomicLong sent = new AtomicLong();
        Courier free = new Courier() {
            @Override
            public Outcome send(Parcel parcel, BooleanSupplier mayLeave) {
                sent.incrementAndGet();
                return new Outcome.Sent("250");
            }
        };
        Lanes.Setup setup = new Lanes.Setup(
                "bench",
                4,
                PaceSettings.unbounded(),
                Timing.STANDARD,
                () -> free,
                Thread::new,
                told -> {},
                () -> outbox.business(OutboxService::finishDone));
        Lanes lanes = new Lanes(setup, outbox.store(), outbox.leases(Timing.STANDARD.lease()), outbox.parcels());
        lanes.start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> outbox.business(service -> service.find(mailing)).status() == Mailing.Status.FINISHED);
        lanes.stop(Duration.ofSeconds(20));
        assertThat(sent.get()).isEqualTo(PEOPLE);
    }

    private static void say(String what, long began) {
        System.out.printf("%s: %.1f ms%n", what, (System.nanoTime() - began) / 1e6);
    }
}
