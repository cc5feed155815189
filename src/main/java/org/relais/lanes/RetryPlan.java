package org.relais.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When to try again: after 5, 15 min, 1, 4, 12 h, then daily until 5 days have been spent waiting. Never sooner than 5
 * minutes: who greylists counts from there, and a message in doubt may have been taken. Counted in tries and not from the clock, so that a week of pause or of a relay down
 * expires nobody.
 */
final class RetryPlan {
    private static final Duration LONGEST = Duration.ofDays(5);
    private static final List<Duration> FIRST = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private RetryPlan() {}

    /**
     * @param attempts tries spent so far, at least 1
     * @return how long to wait, or empty when it is time to give up
     */
    static Optional<Duration> after(int attempts) {
        Duration waited = Duration.ZERO;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            waited = waited.plus(wait(attempt));
        }
        return waited.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(wait(attempts));
    }

    private static Duration wait(int attempt) {
        return attempt <= FIRST.size() ? FIRST.get(attempt - 1) : Duration.ofDays(1);
    }
}
