package org.relais.lanes;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.relais.web.PaceSettings;

/** One group of this node: how many messages may go to it, how many went, and whether any are waiting. */
final class Gate {
    private static final long WINDOW = Duration.ofSeconds(5).toNanos();
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final PaceSettings.Bound bound;
    private final Duration dry;
    private final LongSupplier nanoTime;
    private final Pace pace;
    private double share = 1;
    private Double slowed;
    private boolean empty;
    private long emptyUntil;
    private boolean tookSome;
    private long windowBegan;
    private int window;
    private double before;

    Gate(PaceSettings.Bound bound, Duration dry, LongSupplier nanoTime) {
        this.bound = bound;
        this.dry = dry;
        this.nanoTime = nanoTime;
        this.pace = new Pace(bound.perSecond(), nanoTime);
        this.windowBegan = nanoTime.getAsLong();
    }

    Pace pace() {
        return pace;
    }

    int lanes() {
        return bound.lanes();
    }

    synchronized void share(double part) {
        share = part;
        set();
    }

    /**
     * @param rate of the whole cluster, or null when it is not slowed
     */
    synchronized void slowed(Double rate) {
        slowed = rate;
        set();
    }

    private void set() {
        double whole = slowed == null ? bound.perSecond() : slowed;
        pace.rate(whole * share);
    }

    synchronized void dry() {
        empty = true;
        emptyUntil = nanoTime.getAsLong() + dry.toNanos();
    }

    synchronized void refill() {
        empty = false;
    }

    synchronized boolean mayHaveMail() {
        return !empty || nanoTime.getAsLong() - emptyUntil >= 0;
    }

    synchronized void took() {
        tookSome = true;
        counts();
    }

    /** Whether one was taken since the last time this was asked. */
    synchronized boolean tookSome() {
        boolean some = tookSome;
        tookSome = false;
        return some;
    }

    /** Another message went there. */
    synchronized void counts() {
        long now = nanoTime.getAsLong();
        long lasted = now - windowBegan;
        if (window == 0 || lasted >= WINDOW) {
            before = lasted < 2 * WINDOW ? window * SECOND / Math.max(lasted, (long) SECOND) : 0;
            windowBegan = now;
            window = 0;
        }
        window++;
    }

    /** Messages a second that the whole cluster gave it lately, as far as this node can tell. */
    synchronized double observed() {
        long lasted = Math.max(nanoTime.getAsLong() - windowBegan, (long) SECOND);
        return Math.max(before, window * SECOND / lasted) / share;
    }

    /** What it is given when it is not slowed; of one without a bound, what it was given when it was slowed first. */
    synchronized double full() {
        return bound.perSecond() == 0 ? observed() : bound.perSecond();
    }
}
