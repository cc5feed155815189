package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.courier.Courier;
import org.relais.courier.Outcome;
import org.relais.courier.Parcel;
import org.relais.courier.SmtpSink;
import org.relais.outbox.AddressRefused;
import org.relais.outbox.LaneState;
import org.relais.outbox.Mailing;
import org.relais.outbox.MailingChanged;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.outbox.RefusedDelivery;
import org.relais.web.PaceSettings;
import org.subethamail.smtp.RejectException;

/** Whole nodes at work, on each database alike, against a real SMTP server. */
abstract class LanesContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Timing FAST =
            new Timing(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMillis(100));

    private final List<Lanes> nodes = new ArrayList<>();
    private LanesFixture outbox;
    private SmtpSink relay;

    abstract String kind();

    abstract int lanes();

    @BeforeEach
    void open() {
        outbox = new LanesFixture(kind());
        relay = new SmtpSink();
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> node.stop(Duration.ofSeconds(10)));
        relay.close();
    }

    private Lanes node(String name, Supplier<Courier> couriers) {
        return node(name, couriers, outbox.dataSource);
    }

    private Lanes node(String name, Supplier<Courier> couriers, DataSource dataSource) {
        Lanes.Setup setup = new Lanes.Setup(
                name,
                lanes(),
                PaceSettings.unbounded(),
                FAST,
                couriers,
                Thread::new,
                outbox.news::add,
                () -> outbox.business(OutboxService::finishDone));
        Lanes node = new Lanes(
                setup,
                outbox.store(dataSource, PaceSettings.unbounded()),
                new LaneLeases(dataSource, FAST.lease()),
                outbox.parcels());
        nodes.add(node);
        node.start();
        return node;
    }

    private Courier toTheRelay() {
        return relay.courier();
    }

    private void awaitFinished(long mailing) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> outbox.business(service -> service.find(mailing)).status() == Mailing.Status.FINISHED);
    }

    @Test
    void twoNodesDeliverToEachExactlyOnce() {
        long mailing = outbox.frozenIssue(2_000);
        node("one", this::toTheRelay);
        node("two", this::toTheRelay);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            assertThat(outbox.progress(mailing).balanced()).isTrue();
            return outbox.business(service -> service.find(mailing)).status() == Mailing.Status.FINISHED;
        });

        Set<String> people = relay.all().stream().map(SmtpSink.Arrived::to).collect(Collectors.toSet());
        assertThat(relay.all()).hasSize(2_000);
        assertThat(people).hasSize(2_000);
        Progress progress = outbox.progress(mailing);
        assertThat(progress.sent()).isEqualTo(2_000);
        assertThat(progress.inDoubt()).isZero();
        assertThat(outbox.news).containsOnlyOnce(new MailingChanged(mailing, Mailing.Status.FINISHED));
    }

    @Test
    void aWorkerThatDiesWhileSendingIsFollowedByTheSameMessageId() throws Exception {
        long mailing = outbox.frozenIssue(1);
        LaneStore dying = outbox.store();
        outbox.leases(FAST.lease()).prepare(lanes());
        Lease lease = outbox.leases(FAST.lease()).take("dying", 0, lanes()).orElseThrow();
        Delivery only = dying.claim(lease, 1).get(0);
        dying.step(lease, null, only);
        try (Courier courier = toTheRelay()) {
            assertThat(courier.send(outbox.parcels().parcel(only), () -> true)).isInstanceOf(Outcome.Sent.class);
        }
        // … and here it dies, before its outcome is recorded.
        node("living", this::toTheRelay);
        awaitFinished(mailing);

        assertThat(relay.all()).hasSize(2);
        assertThat(relay.all().get(0).parsed().getMessageID())
                .isEqualTo(relay.all().get(1).parsed().getMessageID());
        assertThat(outbox.progress(mailing).inDoubt()).isEqualTo(1);
        assertThat(outbox.progress(mailing).sent()).isEqualTo(1);
    }

    @Test
    void aFrozenWorkerSendsNothingAfterItsLaneWentToAnother() throws Exception {
        long mailing = outbox.frozenIssue(1);
        CountDownLatch thawed = new CountDownLatch(1);
        ConcurrentLinkedQueue<Outcome> late = new ConcurrentLinkedQueue<>();
        LaneStore store = outbox.store();
        LaneLeases leases = outbox.leases(Duration.ofSeconds(1));
        leases.prepare(lanes());
        Lease lease = leases.take("frozen", 0, 1).orElseThrow();
        Delivery only = store.claim(lease, 1).get(0);
        store.step(lease, null, only);
        Thread frozen = new Thread(() -> {
            await(thawed);
            try (Courier courier = toTheRelay()) {
                late.add(courier.send(parcel(only), lease::holds));
            }
        });
        frozen.start();
        node("living", this::toTheRelay);
        awaitFinished(mailing);
        thawed.countDown();
        frozen.join(10_000);

        assertThat(late).singleElement().isInstanceOf(Outcome.RelayDown.class);
        assertThat(relay.all()).hasSize(1);
    }

    private Parcel parcel(Delivery delivery) {
        try {
            return outbox.parcels().parcel(delivery);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStoppedNodeGivesItsLanesBackAndAnotherGoesOn() {
        long mailing = outbox.frozenIssue(400);
        Lanes first = node("first", this::toTheRelay);
        Awaitility.await().atMost(PATIENCE).until(() -> relay.all().size() > 20);
        first.stop(Duration.ofSeconds(10));
        Progress between = outbox.progress(mailing);
        assertThat(between.claimed() + between.sending()).isZero();
        assertThat(between.sent()).isEqualTo(relay.all().size());
        node("second", this::toTheRelay);
        awaitFinished(mailing);
        assertThat(relay.all()).hasSize(400);
        assertThat(outbox.progress(mailing).inDoubt()).isZero();
    }

    @Test
    void aRelayThatIsDownCostsNoAttemptAndIsShownAndCleared() {
        AtomicInteger calls = new AtomicInteger();
        Courier down = new Courier() {
            private final Courier up = toTheRelay();

            @Override
            public Outcome send(Parcel parcel, BooleanSupplier mayLeave) {
                return calls.incrementAndGet() < 4
                        ? new Outcome.RelayDown("421 closed for the night")
                        : up.send(parcel, mayLeave);
            }
        };
        ConcurrentLinkedQueue<LaneState> seen = new ConcurrentLinkedQueue<>();
        long mailing = outbox.frozenIssue(30);
        node("one", () -> down);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            seen.addAll(outbox.business(OutboxService::lanes));
            return outbox.progress(mailing).sent() == 30;
        });
        awaitFinished(mailing);
        assertThat(seen).extracting(LaneState::trouble).contains("421 closed for the night");
        Awaitility.await().atMost(PATIENCE).until(() -> outbox.business(OutboxService::lanes).stream()
                .anyMatch(lane -> lane.trouble() == null));
        assertThat(relay.all()).hasSize(30);
        assertThat(outbox.progress(mailing).inDoubt()).isZero();
    }

    @Test
    void aDeadAddressIsToldAndAnotherRefusalIsNot() {
        relay.atRecipient = to -> {
            if (to.startsWith("person-1@")) {
                throw new RejectException(550, "5.1.1 <" + to + "> unknown");
            }
            if (to.startsWith("person-2@")) {
                throw new RejectException(550, "5.2.1 closed for now");
            }
        };
        long mailing = outbox.frozenIssue(3);
        node("one", this::toTheRelay);
        awaitFinished(mailing);
        List<RefusedDelivery> refused = outbox.business(service -> service.refused(mailing, 0, 10));
        assertThat(refused)
                .extracting(RefusedDelivery::reply)
                .containsExactlyInAnyOrder("550 5.1.1 <[address]> unknown", "550 5.2.1 closed for now");
        assertThat(outbox.news)
                .filteredOn(AddressRefused.class::isInstance)
                .containsExactly(new AddressRefused("print-1", "550 5.1.1 <[address]> unknown"));
    }

    @Test
    void mailQueuedLaterWakesTheLanes() {
        Lanes node = node("one", this::toTheRelay);
        long mailing = outbox.frozenIssue(5);
        node.wake();
        awaitFinished(mailing);
        assertThat(relay.all()).hasSize(5);
    }

    @Test
    void anAnswerOfTheDatabaseThatGetsLostNeitherLosesNorDoublesAnybody() {
        LossyDataSource lossy = new LossyDataSource(outbox.dataSource, 17);
        long mailing = outbox.frozenIssue(500);
        node("one", this::toTheRelay, lossy.dataSource());
        awaitFinished(mailing);
        Progress progress = outbox.progress(mailing);
        assertThat(lossy.lost.get()).isGreaterThan(20);
        assertThat(progress.sent()).isEqualTo(500);
        assertThat(relay.all().stream().map(SmtpSink.Arrived::to).distinct()).hasSize(500);
        assertThat((long) relay.all().size() - 500).isLessThanOrEqualTo(progress.inDoubt());
        assertThat(progress.inDoubt()).isZero();
    }

    @Test
    void nobodyIsWrittenToAfterTheyLeftAndTheSumStaysTheAudience() throws Exception {
        long mailing = outbox.frozenIssue(1_000);
        node("one", this::toTheRelay);
        Awaitility.await().atMost(PATIENCE).until(() -> relay.all().size() > 20);
        Set<String> beforeOrInFlight = new java.util.HashSet<>();
        for (int person = 1_000; person > 600; person -= 4) {
            String print = "print-" + person;
            outbox.does(service -> service.suppress(print, "newsletter", "left"));
            String address = "person-" + person + "@example.org";
            if (relay.all().stream().anyMatch(arrived -> arrived.to().equals(address))) {
                beforeOrInFlight.add(address);
            }
            assertThat(outbox.progress(mailing).balanced()).isTrue();
        }
        awaitFinished(mailing);
        long left = relay.all().stream()
                .map(SmtpSink.Arrived::to)
                .filter(to -> person(to) > 600 && person(to) % 4 == 0)
                .filter(to -> !beforeOrInFlight.contains(to))
                .count();
        assertThat(left).as("at most those in flight").isLessThanOrEqualTo(lanes());
        Progress progress = outbox.progress(mailing);
        assertThat(progress.balanced()).isTrue();
        assertThat(progress.cancelled()).isPositive();
        assertThat(progress.sent()).isEqualTo(relay.all().size());
    }

    private static int person(String address) {
        return Integer.parseInt(address.substring("person-".length(), address.indexOf('@')));
    }

    @Test
    void cancellingInTheMiddleLeavesEachRowInOneState() {
        long mailing = outbox.frozenIssue(2_000);
        node("one", this::toTheRelay);
        node("two", this::toTheRelay);
        Awaitility.await().atMost(PATIENCE).until(() -> relay.all().size() > 20);
        outbox.does(service -> service.cancel(mailing));
        Awaitility.await().atMost(PATIENCE).until(() -> {
            Progress progress = outbox.progress(mailing);
            assertThat(progress.balanced()).isTrue();
            return progress.settled() == 2_000;
        });
        assertThat(outbox.progress(mailing).sent()).isEqualTo(relay.all().size());
        assertThat(outbox.progress(mailing).cancelled()).isPositive();
    }

    @Test
    void aNodeThatJoinsGetsItsShareOfTheLanes() {
        outbox.frozenIssue(200);
        node("one", this::toTheRelay);
        Awaitility.await().atMost(PATIENCE).until(() -> holders().equals(Set.of("one")));
        node("two", this::toTheRelay);
        Awaitility.await().atMost(PATIENCE).until(() -> holders().equals(Set.of("one", "two")));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> outbox.business(OutboxService::lanes).stream()
                                .filter(lane -> "two".equals(lane.holder()))
                                .count()
                        == lanes() / 2);
    }

    private Set<String> holders() {
        return outbox.business(OutboxService::lanes).stream()
                .map(LaneState::holder)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
