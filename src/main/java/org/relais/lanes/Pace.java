package org.relais.lanes;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A ceiling in messages a second, shared by the lanes of this node. Kept as the instant at which the next message is due
 * (GCRA): what was not used can be made up for by a quarter of a second's worth, so that over any time no more than that and
 * the rate's share of the time is let go.
 */
final class Pace {
    private static final double SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_DEBT = Duration.ofSeconds(10).toNanos();
    private static final int BURSTS_A_SECOND = 4;

    private final LongSupplier nanoTime;
    private long interval;
    private int burst;
    private long next;

    /**
     * @param perSecond messages; 0 means no ceiling
     */
    Pace(double perSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
        rate(perSecond);
    }

    synchronized void rate(double perSecond) {
        interval = perSecond == 0 ? 0 : Math.max(1, (long) (SECOND / perSecond));
        burst = Math.max(1, (int) (perSecond / BURSTS_A_SECOND));
    }

    /** Takes the next turn, whenever it is: how many nanoseconds to wait for it. */
    synchronized long turn() {
        long now = nanoTime.getAsLong();
        long mine = next - now > 0 ? next : now;
        next = mine + interval;
        return mine - now;
    }

    /** How many may go now, up to {@code most}; they are taken. */
    synchronized int take(int most) {
        if (interval == 0) {
            return most;
        }
        int free = (int) Math.max(0, Math.min(Math.min(most, burst), saved() / interval));
        next += free * interval;
        return free;
    }

    /** As many as were taken and have not gone. */
    synchronized void giveBack(int left) {
        next -= left * interval;
    }

    /** They go whether it is their turn or not, and the others wait for it. */
    synchronized void spend(int messages) {
        long owed = messages * interval - saved();
        next = nanoTime.getAsLong() + Math.min(owed, LONGEST_DEBT);
    }

    /** How many nanoseconds until one may go. */
    synchronized long untilOne() {
        return Math.max(0, interval - saved());
    }

    private long saved() {
        long now = nanoTime.getAsLong();
        long most = Math.max(0, (burst + 1) * interval - 1); // so much of the next one, or a late call would cost it
        next = now - next > most ? now - most : next;
        return now - next;
    }
}
