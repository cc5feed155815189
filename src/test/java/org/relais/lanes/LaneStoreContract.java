package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.relais.Refusal;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.Audience;
import org.relais.outbox.LaneState;
import org.relais.outbox.MailQueued;
import org.relais.outbox.Mailing;
import org.relais.outbox.MailingChanged;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxFixture;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.outbox.RefusedDelivery;

/** What the lanes promise, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LaneStoreContract {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private LanesFixture outbox;
    private LaneStore store;
    private LaneLeases leases;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        outbox = new LanesFixture(kind());
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        outbox.at(Clock.systemUTC());
        outbox.empty();
        store = outbox.store();
        leases = outbox.leases(LONG);
        leases.prepare(4);
    }

    @Test
    void theAudienceIsFrozenOnceAndTheSumIsTheAudience() {
        outbox.does(service -> service.suppress("print-3", "newsletter", "left"));
        outbox.does(service -> service.suppress("print-4", "*", "opposed"));
        outbox.does(service -> service.suppress("print-5", "webinars", "left"));
        long mailing = outbox.frozenIssue(10);
        int again = outbox.business(service -> service.freeze(mailing, OutboxFixture.people(20)));

        Progress progress = outbox.progress(mailing);
        assertThat(again).isEqualTo(10);
        assertThat(progress.audience()).isEqualTo(10);
        assertThat(progress.queued()).isEqualTo(8);
        assertThat(progress.cancelled()).isEqualTo(2);
        assertThat(progress.balanced()).isTrue();
        assertThat(outbox.news).contains(new MailQueued(mailing));
    }

    @Test
    void theAudienceTakesParametersAndLists() {
        long mailing = outbox.business(service -> service.open(OutboxFixture.issue("Lettre")));
        Audience two = new Audience(
                "select person, address, fingerprint, name, language from (" + "select cast(1 as bigint) person,"
                        + " 'a@example.org' address, 'p1' fingerprint, 'Zoé : 8h' as name, 'fr' as language, '75' dep union all"
                        + " select 2, 'b@example.org', 'p2', null, 'en', '2A') s where dep = any(:deps) and address <> ':x'",
                Map.of("deps", List.of("2A", "93")));
        assertThat(outbox.<Integer>business(service -> service.freeze(mailing, two)))
                .isEqualTo(1);
    }

    /** F4: only the database's clock says what is due. */
    @Test
    void whatANodeQueuedWhoseClockIsAheadOrBehindIsDueAtOnce() {
        for (Duration off : List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10))) {
            outbox.at(Clock.offset(Clock.systemUTC(), off));
            outbox.frozenIssue(2);
            outbox.does(mails -> {
                Content content = new Content("fr", "Bienvenue", "<p>bienvenue</p>", "bienvenue");
                long single = mails.open(NewMailing.service("Bienvenue", content));
                mails.enqueue(single, new Recipient(null, "seule@example.org", "print-seule", null, "fr"));
            });
        }
        assertThat(outbox.count("due_at between current_timestamp - interval '5' minute and current_timestamp"))
                .isEqualTo(2 * 3);
    }

    @Test
    void twoStoresNeverClaimTheSameDelivery() throws Exception {
        outbox.frozenIssue(1_000);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        List<Future<List<Long>>> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Lease lease = leases.take("node-" + i, 0, 4).orElseThrow();
            claims.add(workers.submit((Callable<List<Long>>) () -> {
                together.await();
                return claimAll(outbox.store(), lease);
            }));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> claim : claims) {
            all.addAll(claim.get());
        }
        workers.shutdown();
        assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
    }

    private static List<Long> claimAll(LaneStore store, Lease lease) throws SQLException {
        List<Long> all = new ArrayList<>();
        List<Delivery> batch = store.claim(lease, 20);
        while (!batch.isEmpty()) {
            batch.forEach(delivery -> all.add(delivery.id()));
            batch = store.claim(lease, 20);
        }
        return all;
    }

    @Test
    void aLaneIsHeldByOneNodeUntilItsLeaseIsOver() throws SQLException {
        LaneLeases hurried = outbox.leases(SHORT);
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            taken.add(hurried.take("node-1", 0, 4).orElseThrow().number());
        }
        assertThat(taken).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(leases.take("node-2", 0, 4)).isEmpty();
        Lease second =
                Awaitility.await().until(() -> leases.take("node-2", 0, 4).orElse(null), lease -> lease != null);
        assertThat(second.epoch()).isEqualTo(2);
    }

    @Test
    void theHolderOfALaneThatWasTakenOverCanTouchNothing() throws SQLException {
        long mailing = outbox.frozenIssue(3);
        Lease old = outbox.leases(SHORT).take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(old, 3);
        assertThat(store.step(old, null, batch.get(0))).isEqualTo(LaneStore.Step.SENDING);
        Lease present = takeOver();

        Delivery.Settled sent = batch.get(0).sent("250 ok");
        assertThat(store.step(old, sent, batch.get(1))).isEqualTo(LaneStore.Step.LOST);
        assertThat(store.step(old, null, batch.get(1))).isEqualTo(LaneStore.Step.LOST);
        assertThat(store.step(old, sent, null)).isEqualTo(LaneStore.Step.LOST);
        assertThat(store.claim(old, 3)).isEmpty();
        assertThat(leases.beat(old)).isFalse();
        leases.giveBack(old);
        leases.trouble(old, "nothing");
        assertThat(leases.beat(present)).isTrue();
        assertThat(outbox.business(OutboxService::lanes).get(0).trouble()).isNull();
        Progress progress = outbox.progress(mailing);
        assertThat(progress.queued()).isEqualTo(3);
        assertThat(progress.balanced()).isTrue();
    }

    @Test
    void theOldHolderCannotSettleWhatTheNewOneIsSending() throws SQLException {
        long mailing = outbox.frozenIssue(2);
        Lease old = outbox.leases(SHORT).take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(old, 2);
        store.step(old, null, batch.get(0));
        Lease present = takeOver();
        List<Delivery> again = store.claim(present, 2);
        Delivery first = again.stream()
                .filter(delivery -> delivery.id() == batch.get(0).id())
                .findFirst()
                .orElseThrow();
        assertThat(store.step(present, null, first)).isEqualTo(LaneStore.Step.SENDING);

        assertThat(store.step(old, batch.get(0).refused("550 no"), batch.get(1)))
                .isEqualTo(LaneStore.Step.LOST);
        assertThat(store.step(old, null, batch.get(1))).isEqualTo(LaneStore.Step.LOST);
        assertThat(outbox.progress(mailing).claimed()).isEqualTo(1);
        assertThat(outbox.progress(mailing).refused()).isZero();
        assertThat(store.step(present, first.sent("250 ok"), null)).isNotEqualTo(LaneStore.Step.LOST);
        assertThat(outbox.progress(mailing).sent()).isEqualTo(1);
        assertThat(outbox.progress(mailing).inDoubt()).isEqualTo(1);
    }

    @Test
    void whatWasClaimedIsRecoveredWithoutDoubtAndWhatWasSendingInDoubtOnce() throws SQLException {
        long mailing = outbox.frozenIssue(5);
        Lease old = outbox.leases(SHORT).take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(old, 4);
        store.step(old, null, batch.get(0));
        assertThat(outbox.progress(mailing).sending()).isEqualTo(1);
        assertThat(outbox.progress(mailing).claimed()).isEqualTo(3);
        takeOver();
        Progress progress = outbox.progress(mailing);
        assertThat(progress.queued()).isEqualTo(5);
        assertThat(progress.inDoubt()).isEqualTo(1);
        assertThat(progress.retrying()).isEqualTo(1);
    }

    private Lease takeOver() {
        return Awaitility.await().until(() -> leases.take("node-2", 0, 1).orElse(null), lease -> lease != null);
    }

    @Test
    void aStepRecordsThePreviousAndBeginsTheNext() throws SQLException {
        long mailing = outbox.frozenIssue(3);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 3);
        store.step(lease, null, batch.get(0));
        assertThat(store.step(lease, batch.get(0).sent("250 ok"), batch.get(1))).isEqualTo(LaneStore.Step.SENDING);
        assertThat(store.step(lease, batch.get(1).tryLater("451 busy"), batch.get(2)))
                .isEqualTo(LaneStore.Step.SENDING);
        assertThat(store.step(lease, batch.get(2).refused("550 5.1.1 unknown"), null))
                .isNotEqualTo(LaneStore.Step.LOST);
        Progress progress = outbox.progress(mailing);
        assertThat(progress.sent()).isEqualTo(1);
        assertThat(progress.retrying()).isEqualTo(1);
        assertThat(progress.refused()).isEqualTo(1);
        assertThat(progress.balanced()).isTrue();
        assertThat(store.claim(lease, 3)).as("not due for a minute").isEmpty();
        List<RefusedDelivery> refused = outbox.business(service -> service.refused(mailing, 0, 10));
        assertThat(refused).extracting(RefusedDelivery::reply).containsExactly("550 5.1.1 unknown");
    }

    @Test
    void nobodyWhoLeftASecondAgoIsWrittenTo() throws SQLException {
        long mailing = outbox.frozenIssue(4);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 3);
        store.step(lease, null, batch.get(0));
        outbox.does(service -> service.suppress(batch.get(1).recipient().fingerprint(), "newsletter", "left"));
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(1);
        // Another way in: the row is only found suppressed by the last look.
        insertSuppression(batch.get(2).recipient().fingerprint());

        assertThat(store.step(lease, batch.get(0).sent("250"), batch.get(1))).isEqualTo(LaneStore.Step.SKIPPED);
        assertThat(store.step(lease, null, batch.get(2))).isEqualTo(LaneStore.Step.SKIPPED);
        Progress progress = outbox.progress(mailing);
        assertThat(progress.cancelled()).isEqualTo(2);
        assertThat(progress.sent()).isEqualTo(1);
        assertThat(progress.balanced()).isTrue();
    }

    private void insertSuppression(String fingerprint) throws SQLException {
        try (var connection = outbox.dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into suppression (fingerprint, list, reason, at) values (?, '*', 'x', current_timestamp)")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
    }

    @Test
    void aPausedMailingGoesBackToTheQueueAndIsNotClaimed() throws SQLException {
        long mailing = outbox.frozenIssue(3);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 2);
        outbox.does(service -> service.pause(mailing));
        outbox.does(service -> service.pause(mailing));
        assertThat(store.step(lease, null, batch.get(0))).isEqualTo(LaneStore.Step.SKIPPED);
        store.putBack(lease);
        assertThat(store.claim(lease, 2)).isEmpty();
        assertThat(outbox.progress(mailing).queued()).isEqualTo(3);
        outbox.does(service -> service.resume(mailing));
        assertThat(store.claim(lease, 5)).hasSize(3);
        assertThat(outbox.news)
                .containsOnlyOnce(new MailingChanged(mailing, Mailing.Status.PAUSED))
                .containsOnlyOnce(new MailingChanged(mailing, Mailing.Status.OPEN));
    }

    @Test
    void aCancelledMailingSendsNothingMoreAndItsSumStays() throws SQLException {
        long mailing = outbox.frozenIssue(4);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 2);
        store.step(lease, null, batch.get(0));
        outbox.does(service -> service.cancel(mailing));
        outbox.does(service -> service.cancel(mailing));
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(3);
        assertThat(store.step(lease, batch.get(0).tryLater("451"), batch.get(1)))
                .isEqualTo(LaneStore.Step.SKIPPED);
        assertThat(outbox.progress(mailing).queued()).isEqualTo(1);
        outbox.business(OutboxService::finishDone);
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(4);
        assertThatThrownBy(() -> outbox.does(service -> service.resume(mailing)))
                .isInstanceOf(Refusal.class);
        assertThat(outbox.business(service -> service.find(mailing)).status()).isEqualTo(Mailing.Status.CANCELLED);
    }

    @Test
    void aMailingIsFinishedWhenNobodyIsLeftAndNotBefore() throws SQLException {
        long empty = outbox.business(service -> service.open(OutboxFixture.issue("not frozen yet")));
        long mailing = outbox.frozenIssue(1);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        Delivery only = store.claim(lease, 2).get(0);
        assertThat(outbox.business(OutboxService::finishDone)).isZero();
        store.step(lease, null, only);
        assertThat(outbox.business(OutboxService::finishDone)).isZero();
        store.step(lease, only.sent("250"), null);
        assertThat(outbox.business(OutboxService::finishDone)).isEqualTo(1);
        assertThat(outbox.business(OutboxService::finishDone)).isZero();
        assertThat(outbox.news).containsOnlyOnce(new MailingChanged(mailing, Mailing.Status.FINISHED));
        assertThat(outbox.business(service -> service.find(empty)).status()).isEqualTo(Mailing.Status.OPEN);
        assertThatThrownBy(() -> outbox.does(service -> service.cancel(mailing)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aMailingWithARowMissingIsNeverFinished() throws SQLException {
        long mailing = outbox.frozenIssue(2);
        try (var connection = outbox.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from delivery where address = 'person-1@example.org'");
            statement.execute("update delivery set status = 'SENT'");
        }
        assertThat(outbox.business(OutboxService::finishDone)).isZero();
        assertThat(outbox.progress(mailing).balanced()).isFalse();
    }

    @Test
    void serviceMailLeavesFirstAndIsNotStoppedByALeftList() throws SQLException {
        outbox.frozenIssue(30);
        long service = outbox.business(mails -> {
            long id = mails.open(NewMailing.service("confirm", new Content("fr", "Confirmez", "<p>ok</p>", "ok")));
            mails.enqueue(id, new Recipient(7L, "claire@example.org", "print-1", "Claire", "fr"));
            mails.enqueue(id, new Recipient(7L, "claire@example.org", "print-1", "Claire", "fr"));
            return id;
        });
        outbox.does(mails -> mails.suppress("print-1", "*", "left"));
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 25);
        assertThat(batch).extracting(Delivery::mailing).containsExactly(service);
        assertThat(outbox.progress(service).audience()).isEqualTo(1);
        assertThat(store.step(lease, null, batch.get(0))).isEqualTo(LaneStore.Step.SENDING);
        assertThatThrownBy(() -> outbox.does(mails -> mails.pause(service))).isInstanceOf(Refusal.class);
        assertThat(new Letters(outbox.dataSource)
                        .letter(service, "en")
                        .content()
                        .subject())
                .isEqualTo("Confirmez");
    }

    @Test
    void mailOutOfDateExpires() throws SQLException {
        NewMailing late = new NewMailing(
                Mailing.Kind.ANNOUNCEMENT,
                "webinars",
                "late",
                java.time.Instant.now().minusSeconds(60),
                OutboxFixture.issue("x").contents());
        long mailing = outbox.business(service -> {
            long id = service.open(late);
            service.freeze(id, OutboxFixture.people(2));
            return id;
        });
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        Delivery first = store.claim(lease, 1).get(0);
        assertThat(store.step(lease, null, first)).isEqualTo(LaneStore.Step.SKIPPED);
        assertThat(outbox.progress(mailing).expired()).isEqualTo(1);
        assertThat(outbox.business(OutboxService::finishDone)).isEqualTo(1);
        assertThat(outbox.progress(mailing).expired()).isEqualTo(2);
    }

    /** As it is when a commit got no answer. */
    @Test
    void aStepAskedForTwiceChangesNothingMore() throws SQLException {
        long mailing = outbox.frozenIssue(4);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 4);
        twice(lease, null, batch.get(0), LaneStore.Step.SENDING);
        twice(lease, batch.get(0).sent("250"), batch.get(1), LaneStore.Step.SENDING);
        outbox.does(service -> service.suppress(batch.get(2).recipient().fingerprint(), "newsletter", "left"));
        twice(lease, batch.get(1).refused("550 5.1.1 no"), batch.get(2), LaneStore.Step.SKIPPED);
        twice(lease, null, batch.get(3), LaneStore.Step.SENDING);
        twice(lease, batch.get(3).sent("250"), null, LaneStore.Step.SKIPPED);
        assertThat(outbox.count("status = 'SENT' and attempts = 1 and not in_doubt and relay_reply = '250'"))
                .isEqualTo(2);
        assertThat(outbox.progress(mailing).refused()).isEqualTo(1);
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(1);
    }

    private void twice(Lease lease, Delivery.Settled previous, Delivery next, LaneStore.Step step) throws SQLException {
        assertThat(store.step(lease, previous, next)).isEqualTo(step);
        assertThat(store.step(lease, previous, next)).as("again").isEqualTo(step);
    }

    @Test
    void ofAHandfulThatWasCutWhatCameBeforeIsSentAndOnlyWhatWasUnderWayIsInDoubt() throws SQLException {
        long mailing = outbox.frozenIssue(6);
        outbox.execute("update delivery set relay_reply = '451 4.3.0 of another day', enhanced = '4.3.0'");
        Lease old = outbox.leases(SHORT).take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(old, 6);
        store.step(old, null, batch.get(0));
        store.step(old, batch.get(0).sent("250"), batch.get(1));
        store.step(old, batch.get(1).tryLater("451 later"), batch.get(2));
        store.step(old, batch.get(2).sent("250"), batch.get(3));
        Progress before = outbox.progress(mailing);
        assertThat(List.of(before.sent(), before.sending(), before.claimed(), before.queued()))
                .containsExactly(2L, 1L, 2L, 1L);
        outbox.execute("delete from delivery where id = " + batch.get(4).id());
        takeOver();
        assertThat(store.step(old, batch.get(3).sent("250"), null)).isEqualTo(LaneStore.Step.LOST);
        assertThat(states(batch)).containsExactly("SENT 1", "QUEUED 1", "SENT 1", "QUEUED 1 in doubt", "QUEUED 0");
        assertThat(outbox.count("status = 'SENT' and relay_reply is null and enhanced is null"))
                .isEqualTo(2);
        assertThat(outbox.read("select id from handful")).isEmpty();
    }

    private List<String> states(List<Delivery> batch) {
        return batch.stream()
                .flatMap(each -> outbox
                        .read("select status || ' ' || attempts || case when in_doubt then ' in doubt' else '' end"
                                + " from delivery where id = " + each.id())
                        .stream())
                .toList();
    }

    @Test
    void whatIsPutBackIsWhatWasNotBegun() throws SQLException {
        long mailing = outbox.frozenIssue(4);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 4);
        store.step(lease, null, batch.get(0));
        store.step(lease, batch.get(0).sent("250"), batch.get(1));
        store.step(lease, batch.get(1).sent("250"), null);
        store.putBack(lease);
        assertThat(outbox.progress(mailing).sent()).isEqualTo(2);
        assertThat(outbox.progress(mailing).inDoubt()).isZero();
        assertThat(store.claim(lease, 4)).hasSize(2);
    }

    /** It would be sent again as if it had never left. */
    @Test
    void nothingIsTakenBeforeWhatWasSentIsWrittenDown() throws SQLException {
        outbox.frozenIssue(3);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 2);
        store.step(lease, null, batch.get(0));
        store.step(lease, batch.get(0).sent("250"), batch.get(1));
        assertThatThrownBy(() -> store.claim(lease, 2)).isInstanceOf(IllegalStateException.class);
    }

    /** The order of the numbers is what tells sent from not tried. */
    @Test
    void aHandfulIsNeverGoneThroughBackwards() throws SQLException {
        outbox.frozenIssue(3);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 3);
        assertThat(batch).extracting(Delivery::id).isSorted();
        store.step(lease, null, batch.get(1));
        assertThat(store.step(lease, batch.get(1).sent("250"), batch.get(0))).isEqualTo(LaneStore.Step.LOST);
    }

    @Test
    void whatIsUnderWayOrWasSentIsNotCancelledAndTheRestIs() throws SQLException {
        long mailing = outbox.frozenIssue(5);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 4);
        store.step(lease, null, batch.get(0));
        store.step(lease, batch.get(0).sent("250"), batch.get(1));
        for (Delivery each : batch.subList(0, 3)) {
            outbox.does(service -> service.holdBack(each.recipient().fingerprint()));
        }
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(1);
        outbox.does(service -> service.cancel(mailing));
        store.step(lease, batch.get(1).sent("250"), null);
        assertThat(outbox.progress(mailing).sent()).isEqualTo(2);
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(3);
    }

    @Test
    void whoIsErasedIsNotWrittenToUnlessTheirMessageIsUnderWay() throws SQLException {
        long mailing = outbox.frozenIssue(3);
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(lease, 3);
        store.step(lease, null, batch.get(0));
        for (Delivery each : batch) {
            outbox.erases(each.recipient().address(), each.recipient().fingerprint());
        }
        assertThat(store.step(lease, batch.get(0).sent("250"), batch.get(1))).isEqualTo(LaneStore.Step.SKIPPED);
        store.step(lease, null, null);
        assertThat(outbox.progress(mailing).sent()).isEqualTo(1);
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(2);
        assertThat(outbox.count("address not like 'erased-%'")).isZero();
    }

    @Test
    void theLanesAreSharedOverTheLivingNodes() throws SQLException {
        LaneLeases hurried = outbox.leases(SHORT);
        hurried.greet("a");
        hurried.greet("b");
        hurried.greet("c");
        assertThat(hurried.share("a", 4)).isEqualTo(2);
        assertThat(hurried.share("b", 4)).isEqualTo(1);
        assertThat(hurried.share("c", 4)).isEqualTo(1);
        Awaitility.await().until(() -> {
            hurried.greet("c");
            return hurried.share("c", 4) == 4;
        });
    }

    @Test
    void rowsOfALaneThatIsNoLongerConfiguredAreRecovered() throws SQLException {
        long mailing = outbox.frozenIssue(2);
        Lease last = outbox.leases(SHORT).take("node-1", 3, 4).orElseThrow();
        store.claim(last, 2);
        Awaitility.await().until(() -> {
            leases.recoverBeyond("node-2", 2);
            return outbox.progress(mailing).queued() == 2;
        });
    }

    @Test
    void aLaneInTroubleSaysSinceWhen() throws SQLException {
        Lease lease = leases.take("node-1", 0, 1).orElseThrow();
        leases.trouble(lease, "refused");
        LaneState first = outbox.business(OutboxService::lanes).get(0);
        leases.trouble(lease, "refused again");
        LaneState second = outbox.business(OutboxService::lanes).get(0);
        assertThat(second.trouble()).isEqualTo("refused again");
        assertThat(second.troubleSince()).isEqualTo(first.troubleSince());
        leases.noTrouble(lease);
        assertThat(outbox.business(OutboxService::lanes).get(0).trouble()).isNull();
    }

    @Test
    @Timeout(180)
    void aLargeMailingIsCancelledAtOnce() {
        long mailing = outbox.frozenIssue(10_000);
        outbox.does(service -> service.cancel(mailing));
        assertThat(outbox.progress(mailing).cancelled()).isEqualTo(10_000);
    }
}
