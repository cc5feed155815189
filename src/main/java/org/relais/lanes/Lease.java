package org.relais.lanes;

import java.time.Duration;

/**
 * A lane in this node's hands: taken → extended by each beat → lost or given back. What it may do
 * is decided by the database (lane, epoch, status); the deadline here only keeps a frozen node from
 * handing over a message long after its lane went to another.
 */
final class Lease {
    /** Between our deadline and the lease's end: a beat's way to the database and back. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final int number;
    private final long epoch;
    private volatile long deadline;
    private volatile boolean lost;
    private Handful handful;

    /**
     * @param began {@link System#nanoTime()} before the statement that took it
     */
    Lease(int number, long epoch, long began, Duration length) {
        this.number = number;
        this.epoch = epoch;
        extend(began, length);
    }

    int number() {
        return number;
    }

    long epoch() {
        return epoch;
    }

    /** Of its one thread: what it took last; null before and once that is put back. */
    Handful handful() {
        return handful;
    }

    void take(Handful taken) {
        handful = taken;
    }

    void extend(long began, Duration length) {
        deadline = began
                + length.minus(length.compareTo(MARGIN.multipliedBy(3)) < 0 ? length.dividedBy(5) : MARGIN)
                        .toNanos();
    }

    void lose() {
        lost = true;
    }

    /** Whether a message may still be handed over under it. */
    boolean holds() {
        return !lost && System.nanoTime() - deadline < 0;
    }

    boolean lost() {
        return lost;
    }
}
