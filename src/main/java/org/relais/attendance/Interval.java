package org.relais.attendance;

import java.time.Duration;
import java.time.Instant;

/** From an instant to a later one; the end is no part of it. */
public record Interval(Instant from, Instant to) {
    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("An interval ends after it begins");
        }
    }

    static Interval of(Instant from, Duration length) {
        return new Interval(from, from.plus(length));
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
