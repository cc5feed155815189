package org.relais.lanes;

import java.time.Duration;
import java.util.List;

/** When one message is sent to see whether a provider takes mail again: the longer it does not, the later. */
enum ProbePlan {
    /** It was too much for it. */
    CLOSED(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)),
    /** It does not want our mail, which people have to mend. */
    PAUSED(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    private final List<Duration> waits;

    ProbePlan(Duration... waits) {
        this.waits = List.of(waits);
    }

    /**
     * @param failures in a row, at least 1
     */
    Duration after(int failures) {
        return waits.get(Math.min(failures, waits.size()) - 1);
    }
}
