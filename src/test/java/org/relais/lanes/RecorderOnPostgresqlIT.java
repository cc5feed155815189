package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.outbox.Rows;

/** What lanes that share a commit owe each other, whoever writes for them. */
@ParameterizedClass(name = "with a scribe: {0}")
@ValueSource(booleans = {false, true})
class RecorderOnPostgresqlIT {
    private static final LanesFixture OUTBOX = new LanesFixture("postgresql");

    @Parameter
    private boolean scribe;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private LaneLeases leases;
    private LaneStore node;
    private long mailing;

    /** One lane, what it has claimed, and a store of its own: the first message is under way. */
    private final class AtWork {
        final Lease lease = leases.take("node", 0, 4).orElseThrow();
        final LaneStore store = node.ofOneLane();
        final List<Delivery> batch = store.claim(lease, 3);

        AtWork() throws SQLException {
            assertThat(store.step(lease, null, batch.get(0))).isEqualTo(LaneStore.Step.SENDING);
        }

        Future<LaneStore.Step> steps() {
            SureSteps steps = new SureSteps(lease, store, () -> true);
            return threads.submit(() -> steps.step(batch.get(0).sent("250 ok"), batch.get(1)));
        }
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        OUTBOX.empty();
        leases = OUTBOX.leases(Duration.ofSeconds(60));
        leases.prepare(4);
        node = OUTBOX.store();
        if (scribe) {
            threads.submit(node::writeSteps);
        }
        mailing = OUTBOX.frozenIssue(20);
    }

    @AfterEach
    void end() {
        node.endSteps();
        threads.shutdownNow();
    }

    @Test
    void whoComesAfterOneThatIsLockedOutDoesNotWaitForIt() throws Exception {
        AtWork blocked = new AtWork();
        List<AtWork> others = List.of(new AtWork(), new AtWork(), new AtWork());
        try (Connection someone = OUTBOX.dataSource.getConnection()) {
            Future<LaneStore.Step> waits = lockedOut(blocked, someone);
            for (Future<LaneStore.Step> each :
                    others.stream().map(AtWork::steps).toList()) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
            }
            assertThat(waits.isDone()).isFalse();
            assertThat(OUTBOX.progress(mailing).sent()).isEqualTo(3);
            someone.commit();
            assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
        }
        assertThat(OUTBOX.progress(mailing).sent()).isEqualTo(4);
        assertThat(OUTBOX.progress(mailing).sending()).isEqualTo(4);
        assertThat(OUTBOX.progress(mailing).balanced()).isTrue();
    }

    @Test
    void inOneCommitEachIsFencedForItself() throws Exception {
        AtWork blocked = new AtWork();
        AtWork lost = new AtWork();
        AtWork cancelled = new AtWork();
        AtWork fine = new AtWork();
        OUTBOX.execute("delete from handful where lane = " + lost.lease.number());
        OUTBOX.does(
                service -> service.suppress(cancelled.batch.get(1).recipient().fingerprint(), "newsletter", "left"));
        try (Connection someone = OUTBOX.dataSource.getConnection()) {
            Future<LaneStore.Step> waits = lockedOut(blocked, someone);
            Future<LaneStore.Step> first = lost.steps();
            Future<LaneStore.Step> second = cancelled.steps();
            Future<LaneStore.Step> third = fine.steps();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.LOST);
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SKIPPED);
            assertThat(third.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
            someone.rollback();
            assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
        }
        assertThat(OUTBOX.count("id = " + lost.batch.get(0).id() + " and status = 'CLAIMED'"))
                .isOne();
        assertThat(OUTBOX.count("id = " + lost.batch.get(1).id() + " and status = 'CLAIMED'"))
                .isOne();
        assertThat(cancelled.store.step(cancelled.lease, null, null)).isEqualTo(LaneStore.Step.SKIPPED);
        assertThat(OUTBOX.count("id = " + cancelled.batch.get(0).id() + " and status = 'SENT'"))
                .isOne();
        assertThat(OUTBOX.progress(mailing).balanced()).isTrue();
    }

    /** Judged anew with what the other left, in the commit of all (READ COMMITTED). */
    @Test
    void whomSomebodyCancelsMeanwhileIsSkippedAndNobodyElse() throws Exception {
        AtWork blocked = new AtWork();
        AtWork other = new AtWork();
        AtWork leaves = new AtWork();
        try (Connection someone = OUTBOX.dataSource.getConnection()) {
            Future<LaneStore.Step> waits = lockedOut(blocked, someone);
            new Rows(someone)
                    .change(
                            "update delivery set status = 'CANCELLED' where id = ?",
                            leaves.batch.get(1).id());
            Future<LaneStore.Step> first = other.steps();
            Future<LaneStore.Step> second = leaves.steps();
            Awaitility.await().until(() -> blockedStatements() == 2);
            someone.commit();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SKIPPED);
            assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
        }
        assertThat(OUTBOX.progress(mailing).sent()).isEqualTo(3);
        assertThat(OUTBOX.progress(mailing).balanced()).isTrue();
    }

    /** Who holds the next message of one lane and wants that of another is not the one PostgreSQL stops. */
    @Test
    void whoCancelsWhatSeveralLanesStepOnIsNeverStopped() throws Exception {
        AtWork blocked = new AtWork();
        AtWork held = new AtWork();
        AtWork wanted = new AtWork();
        try (Connection someone = OUTBOX.dataSource.getConnection()) {
            Future<LaneStore.Step> waits = lockedOut(blocked, someone);
            cancelNext(someone, held);
            Future<LaneStore.Step> first = wanted.steps();
            Future<LaneStore.Step> second = held.steps();
            Awaitility.await().until(() -> blockedStatements() == 2);
            cancelNext(someone, wanted);
            someone.commit();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SKIPPED);
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SKIPPED);
            assertThat(waits.get(20, TimeUnit.SECONDS)).isEqualTo(LaneStore.Step.SENDING);
        }
        assertThat(OUTBOX.progress(mailing).sent()).isEqualTo(3);
        assertThat(OUTBOX.progress(mailing).cancelled()).isEqualTo(2);
        assertThat(OUTBOX.progress(mailing).balanced()).isTrue();
    }

    private static void cancelNext(Connection someone, AtWork lane) throws SQLException {
        new Rows(someone)
                .change(
                        "update delivery set status = 'CANCELLED' where id = ? and status = 'CLAIMED'",
                        lane.batch.get(1).id());
    }

    /** Its step waits for a row that somebody holds. */
    private static Future<LaneStore.Step> lockedOut(AtWork lane, Connection someone) throws SQLException {
        someone.setAutoCommit(false);
        new Rows(someone)
                .read(
                        "select 1 from handful where id = ? for update",
                        row -> true,
                        lane.lease.handful().id());
        Future<LaneStore.Step> waits = lane.steps();
        Awaitility.await().until(() -> blockedStatements() == 1);
        return waits;
    }

    private static long blockedStatements() {
        return Long.parseLong(OUTBOX.read("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%delivery%'
                        """).get(0));
    }
}
