package org.relais.lanes;

import java.time.Duration;

/**
 * How many messages a lane takes at once: few, so that a confirmation does not wait behind an issue, and more while they leave
 * so fast that it would hardly wait. Each time it takes some costs 1 ms, however many they are.
 */
final class Helping {
    private static final int LEAST = 25;
    private static final int MOST = 200;
    private static final long HARDLY = Duration.ofMillis(400).toNanos();

    private int size = LEAST;

    int size() {
        return size;
    }

    /**
     * @param left how many left of the last helping, none if not all did
     * @param lasted in ns
     */
    void next(int left, long lasted) {
        if (left < size || lasted > HARDLY) {
            size = LEAST;
        } else if (2 * lasted < HARDLY) {
            size = Math.min(2 * size, MOST);
        }
    }
}
