package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.courier.Outcome;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.web.PaceSettings;
import org.relais.web.PaceSettings.Bound;

/** What is promised about the providers, on each database alike, step by step: node « one » beside node « two ». */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProvidersContract {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration DRY = Duration.ofMillis(50);

    private final AtomicLong now = new AtomicLong();
    LanesFixture outbox;
    private LaneLeases leases;
    private LaneStore one;
    private LaneStore two;
    private Lease lane;
    private Lease other;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        outbox = new LanesFixture(kind());
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        outbox.empty();
        leases = outbox.leases(LONG);
        leases.prepare(4);
        lane = leases.take("one", 0, 4).orElseThrow();
        other = leases.take("two", 0, 4).orElseThrow();
        at(Map.of());
    }

    private void at(Map<String, Bound> bounds) {
        one = store(bounds);
        two = store(bounds);
    }

    private LaneStore store(Map<String, Bound> bounds) {
        Map<String, Bound> all =
                new java.util.LinkedHashMap<>(PaceSettings.unbounded().providers());
        all.putAll(bounds);
        return new LaneStore(
                outbox.dataSource,
                LaneSql.of(kind()),
                new Providers(new PaceSettings(0, 0, 0, all), new ProviderStore(outbox.dataSource), DRY, now::get));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** A second later, and after having looked. */
    private List<Delivery> claim(LaneStore store, Lease held, int most) throws SQLException {
        pass(Duration.ofSeconds(1));
        store.providers().look();
        return store.claim(held, most);
    }

    private void settle(LaneStore store, Lease held, Delivery delivery, Outcome outcome) throws SQLException {
        store.step(held, null, delivery);
        store.step(held, outcome.settle(delivery), null);
        store.providers().heard(delivery, outcome);
    }

    private static List<String> providers(List<Delivery> batch) {
        return batch.stream().map(Delivery::provider).distinct().toList();
    }

    @Test
    void inQuietHoursOnlyWhatIsUrgentLeaves() throws SQLException {
        outbox.issueTo(2, "example.org");
        one.providers().silent(() -> true);
        assertThat(claim(one, lane, 10)).isEmpty();
        service("claire@example.org");
        assertThat(claim(one, lane, 10)).hasSize(1);
        one.providers().silent(() -> false);
        assertThat(claim(one, lane, 10)).hasSize(2);
    }

    @Test
    void eachAddressBelongsToItsProvider() {
        long issue = outbox.issueTo(1, "orange.fr", "Wanadoo.FR", "mail.orange.fr", "xn--caf-dma.fr", "hotmail.co.uk");
        assertThat(outbox.read("select address, provider from delivery where mailing_id = " + issue))
                .containsExactlyInAnyOrder(
                        "person-1@orange.fr orange",
                        "person-1@Wanadoo.FR orange",
                        "person-1@mail.orange.fr other",
                        "person-1@xn--caf-dma.fr other",
                        "person-1@hotmail.co.uk microsoft");
        long service = service("claire@free.fr", "dora@example.org");
        assertThat(outbox.read("select address, provider from delivery where mailing_id = " + service))
                .containsExactlyInAnyOrder("claire@free.fr free", "dora@example.org other");
    }

    private long service(String... addresses) {
        return outbox.business(mails -> {
            long id = mails.open(NewMailing.service("confirm", new Content("fr", "Confirmez", "<p>ok</p>", "ok")));
            Stream.of(addresses)
                    .forEach(address -> mails.enqueue(id, new Recipient(null, address, "p" + address, null, "fr")));
            return id;
        });
    }

    @Test
    void theProvidersTakeTurnsAndABatchIsForOne() throws SQLException {
        outbox.issueTo(30, "orange.fr", "free.fr", "example.org");
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Delivery> batch = claim(one, lane, 25);
            assertThat(batch)
                    .hasSize(25)
                    .extracting(Delivery::group)
                    .containsOnly(batch.get(0).group());
            turns.add(batch.get(0).group());
        }
        assertThat(turns).containsExactlyInAnyOrder("orange", "free", "other");
    }

    @Test
    void noMoreAreClaimedThanAProviderIsGivenASecond() throws SQLException {
        at(Map.of("orange", new Bound(4, 0)));
        outbox.issueTo(100, "orange.fr");
        int claimed = 0;
        for (int i = 0; i < 200; i++) {
            pass(Duration.ofMillis(100));
            claimed += one.claim(lane, 25).size();
        }
        assertThat(claimed).isBetween(79, 81);
        one.providers().share(0.5);
        claimed = 0;
        for (int i = 0; i < 40; i++) {
            pass(Duration.ofMillis(100));
            claimed += one.claim(lane, 25).size();
        }
        assertThat(claimed).as("half of the lanes have half of the rate").isBetween(7, 9);
    }

    @Test
    void urgentMailIsCountedAndNeverWaits() throws SQLException {
        at(Map.of("orange", new Bound(1, 1)));
        outbox.issueTo(10, "orange.fr");
        assertThat(claim(two, other, 25)).as("the one lane").hasSize(1);
        service("a@orange.fr", "b@orange.fr", "c@orange.fr", "d@orange.fr", "e@orange.fr");
        assertThat(claim(one, lane, 25)).hasSize(5);
        leases.giveBack(other);
        assertThat(claim(one, lane, 25)).isEmpty();
        pass(Duration.ofSeconds(5));
        assertThat(claim(one, lane, 25)).hasSize(1);
    }

    @Test
    void noMoreLanesServeAProviderThanItLikes() throws SQLException {
        at(Map.of("orange", new Bound(0, 1)));
        outbox.issueTo(100, "orange.fr");
        assertThat(claim(one, lane, 25)).hasSize(25);
        assertThat(claim(two, other, 25)).isEmpty();
        assertThat(claim(one, lane, 25)).as("its own place is kept").hasSize(25);
        outbox.execute(
                "update lane set expires_at = current_timestamp - interval '1' second where number = " + lane.number());
        assertThat(claim(two, other, 25)).as("a lane that died holds no place").hasSize(25);
    }

    @Test
    void lanesThatAskAtTheSameTimeAreCountedOneAfterTheOther() throws Exception {
        at(Map.of("orange", new Bound(0, 2)));
        List<Lease> four = List.of(
                lane,
                other,
                leases.take("one", 0, 4).orElseThrow(),
                leases.take("two", 0, 4).orElseThrow());
        outbox.issueTo(400, "orange.fr");
        ExecutorService workers = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        List<Future<List<Delivery>>> claims = new ArrayList<>();
        for (Lease each : four) {
            claims.add(workers.submit((Callable<List<Delivery>>) () -> {
                together.await();
                return (each.number() % 2 == 0 ? one : two).claim(each, 25);
            }));
        }
        int served = 0;
        for (Future<List<Delivery>> claim : claims) {
            served += claim.get().isEmpty() ? 0 : 1;
        }
        workers.shutdown();
        assertThat(served).isEqualTo(2);
    }

    @Test
    void aBusyProviderIsSlowedOnAllNodesAndRisesAgain() throws SQLException {
        at(Map.of("orange", new Bound(8, 0)));
        outbox.issueTo(100, "orange.fr", "example.org");
        List<Delivery> batch = ofProvider("orange");
        for (Delivery each : batch) {
            settle(one, lane, each, new Outcome.Sent("250 ok"));
        }
        two.providers().heard(batch.get(0), new Outcome.Busy("421 4.7.0 too many"));
        two.providers().heard(batch.get(0), new Outcome.Busy("421 4.7.0 too many"));
        assertThat(
                        outbox.read(
                                "select state, cast(rate * 10 as integer), cast(full_rate as integer), reason from provider where name = 'orange'"))
                .as("once, of what was in flight")
                .containsExactly("SLOWED 5 8 421 4.7.0 too many");
        leases.giveBack(lane);
        lane = leases.take("one", 0, 4).orElseThrow();
        int claimed = 0;
        for (int i = 0; i < 20; i++) {
            claimed += claim(one, lane, 25).stream()
                    .filter(each -> each.group().equals("orange"))
                    .toList()
                    .size();
        }
        assertThat(claimed).as("half a message a second, on the other node").isBetween(9, 10);

        one.providers().heard(batch.get(0), new Outcome.Sent("250 ok"));
        pass(Duration.ofSeconds(1));
        one.providers().look();
        assertThat(outbox.read("select cast(rate * 10 as integer) from provider where name = 'orange'"))
                .as("not so soon")
                .containsExactly("5");
        for (int i = 0; i < 30; i++) {
            outbox.execute("update provider set changed_at = changed_at - interval '10' second");
            one.providers().heard(batch.get(0), new Outcome.Sent("250 ok"));
            pass(Duration.ofSeconds(1));
            one.providers().look();
        }
        assertThat(
                        outbox.read(
                                "select state, cast(rate * 10 as integer), cast(full_rate as integer), reason from provider where name = 'orange'"))
                .containsExactly("OPEN null null null");
    }

    /** Claims until it is that provider's turn. */
    private List<Delivery> ofProvider(String name) throws SQLException {
        List<Delivery> batch = claim(one, lane, 25);
        while (!providers(batch).equals(List.of(name))) {
            assertThat(batch).as("there is mail for " + name).isNotEmpty();
            batch = claim(one, lane, 25);
        }
        return batch;
    }

    @Test
    void aProviderThatIsOftenBusyIsClosedAndTriedByOneMessageAtATime() throws SQLException {
        outbox.issueTo(40, "orange.fr");
        for (Delivery each : claim(one, lane, 10)) {
            settle(one, lane, each, new Outcome.Busy("450 4.7.1 too much"));
        }
        assertThat(state("orange")).isEqualTo("CLOSED 1");
        assertThat(claim(one, lane, 25)).isEmpty();
        assertThat(claim(two, other, 25)).isEmpty();
        assertThat(minutesToTheProbe("orange")).isEqualTo("5");

        itIsTimeForAProbe();
        Delivery probe = only(claim(one, lane, 25));
        assertThat(claim(two, other, 25)).as("one at a time").isEmpty();
        settle(one, lane, probe, new Outcome.Busy("421 still"));
        assertThat(state("orange")).isEqualTo("CLOSED 2");
        assertThat(minutesToTheProbe("orange")).isEqualTo("15");

        itIsTimeForAProbe();
        only(claim(one, lane, 25));
        // … and here the node dies. Two minutes later:
        itIsTimeForAProbe();
        settle(two, other, only(claim(two, other, 25)), new Outcome.Sent("250 ok"));
        assertThat(state("orange")).as("as slowly as before").isEqualTo("SLOWED 0");
        pass(Duration.ofSeconds(60));
        assertThat(claim(one, lane, 25)).isNotEmpty();
    }

    private Delivery only(List<Delivery> batch) {
        assertThat(batch).hasSize(1).extracting(Delivery::trial).containsExactly(Delivery.Trial.PROBE);
        return batch.get(0);
    }

    private String state(String name) {
        return String.join("", outbox.read("select state, failures from provider where name = '" + name + "'"));
    }

    private String minutesToTheProbe(String name) {
        return String.join("", outbox.read("""
                select cast((extract(epoch from probe_at) - extract(epoch from changed_at)) / 60 as integer)
                from provider where name = '%s'
                """.formatted(name)));
    }

    private void itIsTimeForAProbe() {
        outbox.execute(
                "update provider set probe_at = current_timestamp - interval '1' second where probe_at is not null");
        outbox.execute("update delivery set due_at = current_timestamp where attempts = 0");
    }

    @Test
    void oneThatIsTakenInBetweenKeepsItOpenAndSoDoesGreylisting() throws SQLException {
        outbox.issueTo(60, "laposte.net");
        List<Delivery> batch = claim(one, lane, 60);
        for (int i = 0; i < 60; i++) {
            settle(
                    one,
                    lane,
                    batch.get(i),
                    i < 30
                            ? i % 10 == 9 ? new Outcome.Sent("250") : new Outcome.Busy("450 4.7.1 too much")
                            : new Outcome.Busy("450 4.2.0 Greylisted, come back in five minutes"));
        }
        assertThat(state("laposte")).isEqualTo("SLOWED 0");
    }

    @Test
    void aPolicyPausesItsProviderAloneAndNobodyIsGivenUp() throws SQLException {
        long issue = outbox.issueTo(3, "orange.fr", "free.fr");
        List<Delivery> batch = ofProvider("orange");
        Outcome blocked = new Outcome.PolicyBlocked("550 5.7.1 blocked");
        settle(one, lane, batch.get(0), blocked);
        settle(one, lane, batch.get(1), new Outcome.Sent("250 it was in flight"));
        assertThat(state("orange")).isEqualTo("PAUSED 1");
        assertThat(minutesToTheProbe("orange")).isEqualTo("15");
        assertThat(one.providers().admits(batch.get(2)))
                .as("known at the next look")
                .isTrue();
        one.putBack(lane);
        assertThat(providers(ofProvider("free"))).containsExactly("free");
        assertThat(one.providers().admits(batch.get(2))).isFalse();
        assertThat(claim(two, other, 25)).isEmpty();
        assertThat(outbox.progress(issue).refused()).isZero();
        assertThat(outbox.progress(issue).retrying()).isEqualTo(1);
        String print = batch.get(0).recipient().fingerprint();
        Set<String> suppressed = outbox.business(mails -> mails.suppressed(List.of(print), "newsletter"));
        assertThat(suppressed).isEmpty();

        itIsTimeForAProbe();
        settle(one, lane, only(claim(one, lane, 25)), blocked);
        assertThat(state("orange")).isEqualTo("PAUSED 2");
        assertThat(minutesToTheProbe("orange")).isEqualTo("60");
    }

    @Test
    void urgentMailThatIsTakenOpensAProviderAndOneThatIsNotChangesNothing() throws SQLException {
        outbox.issueTo(30, "orange.fr");
        settle(one, lane, claim(one, lane, 1).get(0), new Outcome.PolicyBlocked("550 5.7.1 blocked"));
        service("a@orange.fr", "b@orange.fr");
        List<Delivery> urgent = claim(one, lane, 25);
        assertThat(urgent).hasSize(2).extracting(Delivery::trial).containsOnly(Delivery.Trial.KNOCK);
        settle(one, lane, urgent.get(0), new Outcome.PolicyBlocked("550 5.7.1 blocked"));
        assertThat(state("orange")).isEqualTo("PAUSED 1");
        settle(one, lane, urgent.get(1), new Outcome.Sent("250 ok"));
        assertThat(state("orange")).isEqualTo("OPEN 0");
        assertThat(claim(one, lane, 25)).hasSize(25);
    }

    @Test
    void aDomainOfItsOwnIsPutOffWithoutTheOthersOfItsGroup() throws SQLException {
        outbox.issueTo(2_200, "closed.example");
        outbox.issueTo(5, "open.example");
        for (Delivery each : claim(one, lane, 10)) {
            settle(one, lane, each, new Outcome.Busy("450 too much"));
        }
        assertThat(state("closed.example")).isEqualTo("CLOSED 1");
        assertThat(claim(one, lane, 25)).isEmpty();
        assertThat(one.providers().rest(LONG)).as("in portions").isEqualTo(Duration.ZERO);
        assertThat(providers(claim(one, lane, 25))).containsExactly("open.example");
        assertThat(claim(one, lane, 25)).isEmpty();
        assertThat(one.providers().rest(LONG)).isEqualTo(LONG);
        assertThat(waitingForTheProbe()).isEqualTo("2190");

        outbox.execute("update provider set probe_at = current_timestamp where probe_at is not null");
        outbox.execute("update delivery set due_at = current_timestamp where attempts = 0 and status = 'QUEUED'");
        Delivery probe = only(claim(two, other, 25));
        while (two.providers().rest(LONG).isZero() || !waitingForTheProbe().equals("2189")) {
            assertThat(claim(two, other, 25)).isEmpty();
        }
        settle(two, other, probe, new Outcome.Sent("250 ok"));
        pass(Duration.ofSeconds(1));
        two.providers().look();
        assertThat(outbox.read("select name from provider where name like '%.%'"))
                .as("forgotten")
                .isEmpty();
        assertThat(providers(claim(one, lane, 25))).containsExactly("closed.example");
    }

    private String waitingForTheProbe() {
        return String.join("", outbox.read("""
                select count(*) from delivery d join provider p on p.probe_at = d.due_at where d.status = 'QUEUED'
                """));
    }

    @Test
    void whatADeadNodeLeftPutOffIsRecalledByAnother() throws SQLException {
        outbox.issueTo(30, "closed.example");
        settle(one, lane, claim(one, lane, 1).get(0), new Outcome.PolicyBlocked("550 5.7.1 blocked"));
        claim(one, lane, 25);
        assertThat(waitingForTheProbe()).isEqualTo("29");
        new ProviderStore(outbox.dataSource).open("closed.example");
        // … and here it dies.
        assertThat(claim(two, other, 25)).hasSize(25);
    }
}
