package org.relais.lanes;

import java.time.Duration;

/**
 * The rhythm of the lanes.
 *
 * @param lease how long a lane belongs to a node that no longer answers
 * @param beat how often the node says that it lives
 * @param poll how long an idle lane waits before it looks for itself
 * @param firstWait before asking again a relay that is down; doubles up to a minute
 */
record Timing(Duration lease, Duration beat, Duration poll, Duration firstWait) {
    static final Timing STANDARD =
            new Timing(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** The wait after {@code failures} in a row, at least 1. */
    Duration waitAfter(int failures) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
