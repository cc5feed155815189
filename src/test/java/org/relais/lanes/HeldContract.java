package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.web.InDoubt;
import org.relais.web.PaceSettings;

/** What is in doubt waits for a person where people want that, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HeldContract {
    private static final Duration LEASE = Duration.ofSeconds(15);

    private LanesFixture outbox;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        outbox = new LanesFixture(kind());
    }

    @BeforeEach
    void startEmpty() throws SQLException {
        outbox.empty();
        outbox.leases(LEASE).prepare(1);
    }

    private LaneLeases leases(InDoubt inDoubt) {
        return new LaneLeases(outbox.dataSource, LEASE, inDoubt);
    }

    private LaneStore store(InDoubt inDoubt) {
        Providers providers = new Providers(
                PaceSettings.unbounded(), new ProviderStore(outbox.dataSource), Duration.ZERO, System::nanoTime);
        return new LaneStore(outbox.dataSource, LaneSql.of(kind()), providers, inDoubt);
    }

    /** A node dies with one message in the relay's hands and one claimed; another takes its lane. */
    private Lease afterACrash(InDoubt inDoubt) throws SQLException {
        LaneStore store = store(inDoubt);
        Lease dead = leases(inDoubt).take("one", 0, 1).orElseThrow();
        List<Delivery> batch = store.claim(dead, 2);
        store.step(dead, null, batch.get(0));
        outbox.execute("update lane set expires_at = current_timestamp - interval '1' second");
        return leases(inDoubt).take("two", 0, 1).orElseThrow();
    }

    @Test
    void anIssuesMessageInDoubtIsHeldAndTheOthersGoOn() throws SQLException {
        long mailing = outbox.frozenIssue(2);
        Lease lease = afterACrash(InDoubt.HOLD);
        assertThat(outbox.count("status = 'QUEUED' and in_doubt and held_at is not null"))
                .isEqualTo(1);
        assertThat(store(InDoubt.HOLD).claim(lease, 10)).hasSize(1);
        assertThat(outbox.progress(mailing).balanced()).isTrue();
        assertThat(outbox.<Integer>business(org.relais.outbox.OutboxService::finishDone))
                .as("it is not over")
                .isZero();
    }

    @Test
    void whereNobodyWantsToDecideItIsSentAgain() throws SQLException {
        outbox.frozenIssue(2);
        Lease lease = afterACrash(InDoubt.SEND);
        assertThat(outbox.count("held_at is not null")).isZero();
        assertThat(store(InDoubt.SEND).claim(lease, 10)).hasSize(2);
    }

    @Test
    void whatIsUrgentIsNeverHeld() throws SQLException {
        outbox.frozenIssue(2);
        outbox.execute("update delivery set priority = 0");
        Lease lease = afterACrash(InDoubt.HOLD);
        assertThat(outbox.count("held_at is not null")).isZero();
        assertThat(store(InDoubt.HOLD).claim(lease, 10)).hasSize(2);
    }

    @Test
    void aLinkThatBrokeAfterTheDotHoldsTheMessageToo() throws SQLException {
        outbox.frozenIssue(1);
        LaneStore store = store(InDoubt.HOLD);
        Lease lease = leases(InDoubt.HOLD).take("one", 0, 1).orElseThrow();
        Delivery delivery = store.claim(lease, 1).get(0);
        store.step(lease, null, delivery);
        assertThat(store.step(lease, delivery.doubtful("no answer"), null)).isNotEqualTo(LaneStore.Step.LOST);
        outbox.execute("update delivery set due_at = current_timestamp");
        assertThat(store.claim(lease, 1)).isEmpty();

        outbox.execute("update delivery set held_at = null");
        assertThat(store.claim(lease, 1)).as("a person had it sent again").hasSize(1);
    }

    @Test
    void whatAPersonHasShutNoMessageOpens() throws SQLException {
        ProviderStore providers = new ProviderStore(outbox.dataSource);
        outbox.execute("update provider set state = 'PAUSED', by_hand = true where name = 'orange'");
        assertThat(providers.open("orange")).isFalse();
        providers.stayShut("orange", ProbePlan.CLOSED, "450 4.7.0 later");
        assertThat(providers.shut("orange", ProbePlan.PAUSED, "550 5.7.1 no")).isFalse();
        assertThat(outbox.read("select state, by_hand, probe_at from provider where name = 'orange'"))
                .first()
                .asString()
                .startsWith("PAUSED ")
                .endsWith("null");
    }
}
