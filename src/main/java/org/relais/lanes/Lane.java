package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jboss.logging.Logger;
import org.relais.courier.Courier;
import org.relais.courier.Outcome;
import org.relais.courier.Parcel;
import org.relais.outbox.AddressRefused;

/**
 * A worker on one lane, with one connection to the relay: claim a batch, then step by step send it,
 * until the lane is lost or given back. Between two steps it may be asked to leave; it records the
 * message it has just sent and puts the rest back.
 */
final class Lane implements Runnable {
    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final long LONGEST_BATCH = Duration.ofSeconds(2).toNanos(); // then it is another provider's turn

    private final Lease lease;
    private final LaneStore store;
    private final SureSteps steps;
    private final LaneLeases leases;
    private final Courier courier;
    private final Parcels parcels;
    private final Lanes node;
    private final Pace pace;
    private final Helping helping = new Helping();
    private int carried;
    private volatile boolean leaving;
    private boolean worked;
    private boolean unsure;
    private int failures;
    private boolean troubled = true; // what the holder before us left there is ours to clear

    Lane(Lease lease, Courier courier, Lanes node) {
        this.lease = lease;
        this.courier = courier;
        this.store = node.store().ofOneLane();
        this.steps = new SureSteps(lease, store, () -> !leaving);
        this.leases = node.leases();
        this.parcels = node.parcels();
        this.node = node;
        this.pace = new Pace(node.bounds().messagesPerLane(), System::nanoTime);
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
            List<Delivery> batch = store.claim(lease, helping.size());
            if (batch.isEmpty()) {
                rest(heard);
            } else {
                worked = true;
                deliver(batch);
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

    private void deliver(List<Delivery> claimed) throws SQLException {
        Iterator<Delivery> batch = claimed.iterator();
        Delivery.Settled previous = null;
        Outcome outcome = null;
        boolean left = false;
        long began = System.nanoTime();
        while (batch.hasNext() && working() && goesOn(outcome) && System.nanoTime() - began < LONGEST_BATCH) {
            Delivery next = batch.next();
            long wait = Math.max(node.pace().turn(), pace.turn());
            if (wait > 0) {
                if (!record(previous, outcome)) {
                    return;
                }
                previous = null;
                outcome = null;
                node.stopBell().await(0, Duration.ofNanos(wait));
            }
            left = !working() || !node.providers().admits(next);
            if (left) {
                break;
            }
            LaneStore.Step step = steps.step(previous, next);
            if (step == LaneStore.Step.LOST) {
                lease.lose();
                return;
            }
            tell(previous, outcome);
            previous = null;
            outcome = null;
            if (step == LaneStore.Step.SENDING) {
                outcome = send(next);
                previous = outcome.settle(next);
            }
        }
        boolean whole = !left && !batch.hasNext();
        helping.next(whole ? claimed.size() : 0, System.nanoTime() - began);
        finish(previous, outcome, !whole);
    }

    private Outcome send(Delivery delivery) {
        try {
            Parcel parcel = parcels.parcel(delivery);
            changeLines();
            return courier.send(parcel, lease::holds);
        } catch (Parcels.Undeliverable never) {
            return new Outcome.Refused(never.getMessage());
        } catch (RuntimeException | SQLException unexpected) {
            LOG.errorf(unexpected, "Delivery %d could not be made ready", delivery.id());
            return new Outcome.TryLater("not sent: " + unexpected.getClass().getSimpleName());
        }
    }

    /** Some relays take only so many messages over one connection. */
    private void changeLines() {
        if (node.bounds().messagesPerConnection() > 0
                && carried == node.bounds().messagesPerConnection()) {
            courier.close();
            carried = 0;
        }
        carried++;
    }

    /** What its provider answered is known to all lanes before another message of the batch goes. */
    private static boolean goesOn(Outcome outcome) {
        return !(outcome instanceof Outcome.RelayDown
                || outcome instanceof Outcome.Busy
                || outcome instanceof Outcome.PolicyBlocked);
    }

    /**
     * Before a lane waits, what has left is recorded: killed while it waits, it would send the last one twice.
     *
     * @return false when the lane is another's
     */
    private boolean record(Delivery.Settled previous, Outcome outcome) {
        if (steps.step(previous, null) == LaneStore.Step.LOST) {
            lease.lose();
            return false;
        }
        tell(previous, outcome);
        return true;
    }

    /**
     * @param left whether messages are still claimed
     */
    private void finish(Delivery.Settled previous, Outcome outcome, boolean left) throws SQLException {
        if (!record(previous, outcome)) {
            return;
        }
        if (left) {
            store.putBack(lease);
        }
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

    private void tell(Delivery.Settled settled, Outcome outcome) {
        if (settled != null && outcome != null) {
            hear(settled.delivery(), outcome);
        }
        if (outcome instanceof Outcome.AddressUnknown unknown) {
            node.tell(new AddressRefused(settled.delivery().recipient().fingerprint(), unknown.reply()));
        }
    }

    /** Heard again with the next message; it must not stop the one that has just begun. */
    private void hear(Delivery delivery, Outcome outcome) {
        try {
            node.providers().heard(delivery, outcome);
        } catch (SQLException unanswered) {
            LOG.warnf("How %s is could not be written down: %s", delivery.provider(), unanswered.getSQLState());
        }
    }
}
