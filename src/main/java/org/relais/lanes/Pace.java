package org.relais.lanes;

import java.time.Duration;

/** The node's ceiling in messages a second, shared by its lanes; 0 means none. */
final class Pace {
    private final long interval;
    private long next = System.nanoTime();

    Pace(int messagesPerSecond) {
        interval = messagesPerSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / messagesPerSecond;
    }

    /** Returns when the next message may go. */
    void keep() {
        if (interval > 0) {
            Bell.pause(Duration.ofNanos(Math.max(0, turn() - System.nanoTime())));
        }
    }

    private synchronized long turn() {
        long now = System.nanoTime();
        long mine = next - now > 0 ? next : now;
        next = mine + interval;
        return mine;
    }
}
