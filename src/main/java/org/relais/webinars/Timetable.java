package org.relais.webinars;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;

/**
 * When it takes place, in its own zone: what staff type.
 *
 * @param start the first date's beginning
 * @param rule an RRULE value (RFC 5545 3.3.10) for a series, or null for one date
 * @param exceptions dates of the rule that do not take place
 */
public record Timetable(
        LocalDateTime start, Duration duration, ZoneId zone, String rule, Set<LocalDateTime> exceptions) {
    static final Duration LONGEST = Duration.ofHours(12);

    public Timetable {
        if (start == null) {
            throw Refusal.invalid("start", "webinar.needs-a-date");
        }
        if (duration == null || duration.toMinutes() < 5 || duration.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("duration", "webinar.duration-impossible");
        }
        rule = rule == null || rule.isBlank() ? null : rule.strip();
        exceptions = Set.copyOf(new TreeSet<>(exceptions));
    }

    /** One date only. */
    public static Timetable once(LocalDateTime start, Duration duration, ZoneId zone) {
        return new Timetable(start, duration, zone, null, Set.of());
    }
}
