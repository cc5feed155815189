package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.ListIterator;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.relais.courier.Outcome;
import org.relais.outbox.AddressRefused;

/**
 * How a lane goes through its handfuls: for each message its turn, its leave to go, its hand-over, and what became of it. While
 * the relay considers one, the next is made ready and said to follow.
 */
final class HandfulRun {
    private static final Logger LOG = Logger.getLogger(HandfulRun.class);
    private static final long LONGEST = Duration.ofSeconds(2).toNanos(); // then it is another provider's turn

    private final Lease lease;
    private final LaneStore store;
    private final SureSteps steps;
    private final Handover handover;
    private final Lanes node;
    private final BooleanSupplier working;
    private final Pace pace;
    private final Helping helping = new Helping();
    private LastTry last = LastTry.NONE;

    /**
     * @param working false once the lane is to leave, or is lost
     */
    HandfulRun(Lease lease, LaneStore store, SureSteps steps, Handover handover, Lanes node, BooleanSupplier working) {
        this.lease = lease;
        this.store = store;
        this.steps = steps;
        this.handover = handover;
        this.node = node;
        this.working = working;
        this.pace = new Pace(node.bounds().messagesPerLane(), System::nanoTime);
    }

    /** How many to take next. */
    int size() {
        return helping.size();
    }

    /**
     * @return what became of the last that was tried, or null; nothing is in hand any more, unless the lane is lost
     */
    Outcome deliver(List<Delivery> claimed) throws SQLException {
        last = LastTry.NONE;
        ListIterator<Delivery> batch = claimed.listIterator();
        boolean left = false;
        long began = System.nanoTime();
        while (batch.hasNext() && working.getAsBoolean() && goesOn() && System.nanoTime() - began < LONGEST) {
            Delivery next = batch.next();
            if (!awaitsItsTurn()) {
                return null;
            }
            left = !working.getAsBoolean() || !node.providers().admits(next);
            if (left) {
                break;
            }
            if (!carry(next, follower(claimed, batch))) {
                return null;
            }
        }
        boolean whole = !left && !batch.hasNext();
        helping.next(whole ? claimed.size() : 0, System.nanoTime() - began);
        return finish(!whole);
    }

    /**
     * @return false when the lane is another's
     */
    private boolean awaitsItsTurn() {
        long wait = Math.max(node.pace().turn(), pace.turn());
        if (wait > 0) {
            handover.takeBack();
            if (!record()) {
                return false;
            }
            node.stopBell().await(0, Duration.ofNanos(wait));
        }
        return true;
    }

    /** Who may be said to follow; null when nobody. */
    private Delivery follower(List<Delivery> claimed, ListIterator<Delivery> batch) {
        if (!batch.hasNext() || node.bounds().spaces()) {
            return null;
        }
        Delivery following = claimed.get(batch.nextIndex());
        return node.providers().admits(following) ? following : null;
    }

    /**
     * @param following null when none is known
     * @return false when the lane is another's
     */
    private boolean carry(Delivery next, Delivery following) {
        LaneStore.Step step = steps.step(last.settled(), next);
        if (!isRecorded(step)) {
            return false;
        }
        if (step == LaneStore.Step.SENDING) {
            last = LastTry.of(next, handover.send(next, following));
        }
        return true;
    }

    /** What its provider answered is known to all lanes before another message of the batch goes. */
    private boolean goesOn() {
        return !(last.outcome() instanceof Outcome.RelayDown
                || last.outcome() instanceof Outcome.Busy
                || last.outcome() instanceof Outcome.PolicyBlocked);
    }

    /**
     * Before a lane waits, what has left is recorded: killed while it waits, it would send the last one twice.
     *
     * @return false when the lane is another's
     */
    private boolean record() {
        return isRecorded(steps.step(last.settled(), null));
    }

    private boolean isRecorded(LaneStore.Step step) {
        if (step == LaneStore.Step.LOST) {
            lease.lose();
            return false;
        }
        tell(last);
        last = LastTry.NONE;
        return true;
    }

    /**
     * @param left whether messages are still claimed
     */
    private Outcome finish(boolean left) throws SQLException {
        handover.takeBack();
        Outcome outcome = last.outcome();
        if (!record()) {
            return null;
        }
        if (left) {
            store.putBack(lease);
        }
        return outcome;
    }

    private void tell(LastTry tried) {
        if (tried.outcome() != null) {
            hear(tried.settled().delivery(), tried.outcome());
        }
        if (tried.outcome() instanceof Outcome.AddressUnknown unknown) {
            String fingerprint = tried.settled().delivery().recipient().fingerprint();
            node.tell(new AddressRefused(fingerprint, unknown.reply()));
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
