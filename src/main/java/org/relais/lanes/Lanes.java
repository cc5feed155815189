package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.relais.courier.Courier;
import org.relais.outbox.AddressRefused;
import org.relais.web.PaceSettings;

/**
 * This node's lanes. One keeper thread says that the node lives, extends the leases, takes its
 * share of the lanes and gives back what is too many; each lane taken is a {@link Lane} on a thread
 * of its own.
 */
final class Lanes {
    private static final Logger LOG = Logger.getLogger(Lanes.class);

    /**
     * What the node needs.
     *
     * @param name unique to this run of the node, or a second one of the same name would beat for it
     * @param couriers a courier of its own for each lane
     * @param finishDone called when a lane has become idle
     */
    record Setup(
            String name,
            int lanes,
            PaceSettings pace,
            Timing timing,
            Supplier<Courier> couriers,
            ThreadFactory threads,
            Consumer<AddressRefused> news,
            Runnable finishDone) {}

    private final Setup setup;
    private final LaneStore store;
    private final LaneLeases leases;
    private final Parcels parcels;
    private final List<Lane> held = new CopyOnWriteArrayList<>();
    private final Bell bell = new Bell();
    private final Bell stopBell = new Bell();
    private final Bell keeperBell = new Bell();
    private final Bell idleBell = new Bell();
    private final Pace pace;
    private volatile boolean stopping;
    private boolean prepared;
    private Thread keeper;
    private Thread finisher;

    Lanes(Setup setup, LaneStore store, LaneLeases leases, Parcels parcels) {
        this.setup = setup;
        this.store = store;
        this.leases = leases;
        this.parcels = parcels;
        this.pace = new Pace(setup.pace().messagesPerSecond(), System::nanoTime);
    }

    void start() {
        keeper = setup.threads().newThread(this::keep);
        keeper.start();
        finisher = setup.threads().newThread(this::finish);
        finisher.start();
        setup.threads().newThread(store::writeSteps).start();
    }

    /** Each lane finishes its current message and gives the rest back, all within that time. */
    void stop(Duration longest) {
        long began = System.nanoTime();
        stopping = true;
        stopBell.ring();
        keeperBell.ring();
        idleBell.ring();
        try {
            keeper.join(longest.toMillis());
            long left = longest.minusNanos(System.nanoTime() - began).toMillis();
            finisher.join(Math.max(1, left)); // 0 would wait for ever
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        store.endSteps();
    }

    /** Mail was queued. */
    void wake() {
        providers().wake();
        bell.ring();
    }

    private void keep() {
        keepWhile(keeperBell, () -> !stopping, this::tend);
        held.forEach(Lane::leave);
        bell.ring();
        keepWhile(keeperBell, () -> !held.isEmpty(), this::beat);
        forget();
    }

    /** On a thread of its own: expiring a million rows takes longer than a lease. */
    private void finish() {
        keepWhile(idleBell, () -> !stopping, this::finishDone);
    }

    private void keepWhile(Bell woken, BooleanSupplier wanted, Runnable act) {
        while (wanted.getAsBoolean()) {
            long heard = woken.rings();
            act.run();
            if (wanted.getAsBoolean()) {
                woken.await(heard, setup.timing().beat());
            }
            stopping |= Thread.interrupted(); // cleared: H2 closes its file under an interrupted thread
        }
    }

    private void tend() {
        beat();
        try {
            prepare();
            leases.greet(setup.name());
            hold(leases.share(setup.name(), setup.lanes()));
            leases.recoverBeyond(setup.name(), setup.lanes());
        } catch (SQLException unanswered) {
            LOG.warnf("The lanes got no answer from the database: %s", unanswered.getSQLState());
        }
    }

    private void prepare() throws SQLException {
        if (!prepared) {
            leases.prepare(setup.lanes());
            prepared = true;
        }
    }

    /** First of all, and each by itself: no other statement may keep a lease waiting. */
    private void beat() {
        for (Lane lane : held) {
            lane.watch();
            try {
                if (!leases.beat(lane.lease())) {
                    lane.lease().lose();
                }
            } catch (SQLException unanswered) {
                LOG.warnf("No beat for lane %d: %s", lane.lease().number(), unanswered.getSQLState());
            }
        }
    }

    private void hold(int share) throws SQLException {
        List<Lane> excess = held.stream().skip(share).toList();
        if (!excess.isEmpty()) {
            excess.forEach(Lane::leave);
            bell.ring();
        }
        while (held.size() < share && !stopping) {
            Optional<Lease> taken = leases.take(setup.name(), 0, setup.lanes());
            if (taken.isEmpty()) {
                return;
            }
            Lane lane = new Lane(taken.get(), setup.couriers().get(), this);
            held.add(lane);
            share();
            setup.threads().newThread(lane).start();
        }
    }

    /** Every ceiling is the whole cluster's: this node has of each what it has of the lanes. */
    private void share() {
        double share = Math.max(1, held.size()) / (double) setup.lanes();
        pace.rate(setup.pace().messagesPerSecond() * share);
        providers().share(share);
    }

    /** A failure here keeps no mail from leaving: it is tried again. */
    private void finishDone() {
        try {
            setup.finishDone().run();
        } catch (RuntimeException failed) {
            LOG.warnf("Finished mailings could not be recorded: %s", failed.getMessage());
        }
    }

    private void forget() {
        try {
            leases.leave(setup.name());
        } catch (SQLException unanswered) {
            LOG.warnf("The node was not signed off: %s", unanswered.getSQLState());
        }
    }

    /** A lane found nothing to do after it had sent something. */
    void idle() {
        idleBell.ring();
    }

    void ended(Lane lane) {
        held.remove(lane);
        share();
        keeperBell.ring();
    }

    Bell bell() {
        return bell;
    }

    /** Rings only when the node stops, so that a lane waiting for the relay is not woken by new mail. */
    Bell stopBell() {
        return stopBell;
    }

    LaneStore store() {
        return store;
    }

    LaneLeases leases() {
        return leases;
    }

    Parcels parcels() {
        return parcels;
    }

    Timing timing() {
        return setup.timing();
    }

    Pace pace() {
        return pace;
    }

    PaceSettings bounds() {
        return setup.pace();
    }

    Providers providers() {
        return store.providers();
    }

    /** The refusal is already recorded: who listens cannot undo it, nor stop the lane. */
    void tell(AddressRefused refused) {
        try {
            setup.news().accept(refused);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A refused address was not passed on");
        }
    }
}
