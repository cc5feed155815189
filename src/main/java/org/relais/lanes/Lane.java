package org.relais.lanes;

import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.relais.courier.Courier;
import org.relais.courier.Outcome;

/**
 * A worker on one lane, with one connection to the relay: claim a batch, then step by step send it,
 * until the lane is lost or given back. Between two steps it may be asked to leave; it records the
 * message it has just sent and puts the rest back.
 */
final class Lane implements Runnable {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Lease lease;
    private final LaneStore store;
    private final LaneLeases leases;
    private final Courier courier;
    private final Lanes node;
    private final HandfulRun run;
    private volatile boolean leaving;
    private boolean worked;
    private boolean unsure;
    private int failures;
    private boolean troubled = true; // what the holder before us left there is ours to clear

    Lane(Lease lease, Courier courier, Lanes node) {
        this.lease = lease;
        this.courier = courier;
        this.store = node.store().ofOneLane();
        this.leases = node.leases();
        this.node = node;
        this.run = new HandfulRun(
                lease,
                store,
                new SureSteps(lease, store, () -> !leaving),
                new Handover(courier, node.parcels(), lease, node.bounds()),
                node,
                this::working);
    }

    Lease lease() {
        return lease;
    }

    /** Called by the keeper at each beat. */
    void watch() {
        courier.watch();
    }

    /** Asks it to finish its current message and give the lane back. */
    void leave() {
        leaving = true;
    }

    @Override
    public void run() {
        try (courier) {
            while (working()) {
                round();
            }
            store.rest();
            if (!lease.lost()) {
                leases.giveBack(lease);
            }
        } catch (SQLException unanswered) {
            LOG.warnf("Lane %d was not given back: %s", lease.number(), unanswered.getSQLState());
        } finally {
            node.ended(this);
        }
    }

    private boolean working() {
        if (Thread.interrupted()) { // cleared: H2 closes its file under an interrupted thread
            leaving = true;
        }
        return !leaving && !lease.lost();
    }

    private void round() {
        long heard = node.bell().rings();
        try {
            if (unsure) {
                store.putBack(lease);
                unsure = false;
            }
            node.providers().look();
            List<Delivery> batch = store.claim(lease, run.size());
            if (batch.isEmpty()) {
                rest(heard);
            } else {
                worked = true;
                heard(run.deliver(batch));
            }
        } catch (SQLException unanswered) {
            LOG.warnf("Lane %d got no answer from the database: %s", lease.number(), unanswered.getSQLState());
            unsure = true; // rows may be claimed that nobody here knows of
            Bell.pause(node.timing().poll());
        }
    }

    private void rest(long heard) throws SQLException {
        courier.rest();
        store.rest();
        if (worked) {
            worked = false;
            node.idle();
        }
        node.bell().await(heard, node.providers().rest(node.timing().poll()));
    }

    private void heard(Outcome outcome) throws SQLException {
        if (outcome instanceof Outcome.RelayDown down) {
            waitForTheRelay(down);
        } else if (outcome != null && troubled) {
            leases.noTrouble(lease);
            troubled = false;
            failures = 0;
        }
    }

    private void waitForTheRelay(Outcome.RelayDown down) throws SQLException {
        failures++;
        troubled = true;
        store.rest();
        leases.trouble(lease, down.reply());
        LOG.warnf("Lane %d cannot reach the relay: %s", lease.number(), down.reply());
        node.stopBell().await(0, node.timing().waitAfter(failures));
    }
}
