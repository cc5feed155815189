package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A lane's steps, each one durable commit; one without an answer is asked for again until there is one, because asked for twice
 * it changes nothing more. That may outlast the lease: while the database is away nobody can take the lane, and what was sent is
 * not put in doubt.
 */
final class SureSteps {
    private static final Logger LOG = Logger.getLogger(SureSteps.class);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);

    private final Lease lease;
    private final LaneStore store;
    private final BooleanSupplier staying;

    /**
     * @param staying false when the lane is asked to leave: then it waits for an answer no longer than its lease
     */
    SureSteps(Lease lease, LaneStore store, BooleanSupplier staying) {
        this.lease = lease;
        this.store = store;
        this.staying = staying;
    }

    /**
     * @param previous null when there is none
     * @param next null when there is none for now
     */
    LaneStore.Step step(Delivery.Settled previous, Delivery next) {
        Optional<LaneStore.Step> known = attempt(previous, next);
        while (known.isEmpty() && !lease.lost() && (lease.holds() || staying.getAsBoolean())) {
            Bell.pause(BEFORE_ASKING_AGAIN);
            known = attempt(previous, next);
        }
        return known.orElse(LaneStore.Step.LOST);
    }

    private Optional<LaneStore.Step> attempt(Delivery.Settled previous, Delivery next) {
        try {
            return Optional.of(store.step(lease, previous, next));
        } catch (SQLException noAnswer) {
            LOG.warnf("A step of lane %d is in doubt: %s", lease.number(), noAnswer.getSQLState());
            return Optional.empty();
        }
    }
}
