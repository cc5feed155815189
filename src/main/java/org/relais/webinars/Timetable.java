package org.relais.webinars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.calendar.Rule;

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
    static final int MOST_DATES = 60;

    public Timetable {
        if (start == null) {
            throw Refusal.invalid("date", "webinar.needs-a-date");
        }
        start = start.truncatedTo(ChronoUnit.MINUTES);
        if (duration == null || duration.toMinutes() < 5 || duration.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("minutes", "webinar.duration-impossible");
        }
        if (zone == null || zone instanceof ZoneOffset) {
            throw Refusal.invalid("zone", "webinar.zone-unknown");
        }
        rule = rule == null || rule.isBlank() ? null : rule.strip();
        List<LocalDateTime> all = all(start, zone, rule);
        exceptions = Set.copyOf(exceptions.stream().filter(all::contains).collect(Collectors.toSet()));
        if (exceptions.size() == all.size()) {
            throw Refusal.invalid("repeat", "webinar.no-date-left");
        }
    }

    /** One date only. */
    public static Timetable once(LocalDateTime start, Duration duration, ZoneId zone) {
        return new Timetable(start, duration, zone, null, Set.of());
    }

    /** What is public is not moved to where nobody can come. */
    void refusePast(Instant now) {
        if (starts().get(0).atZone(zone).toInstant().isBefore(now)) {
            throw Refusal.invalid("date", "webinar.date-past");
        }
    }

    /** The local beginnings, in order. */
    public List<LocalDateTime> starts() {
        return all().stream().filter(date -> !exceptions.contains(date)).toList();
    }

    /** With the exceptions among them. */
    public List<LocalDateTime> all() {
        return all(start, zone, rule);
    }

    /** Calendars know the first date by the rule's beginning, so a series begins on a day of its rule. */
    private static List<LocalDateTime> all(LocalDateTime start, ZoneId zone, String rule) {
        if (rule == null) {
            return List.of(start);
        }
        Rule series = known(rule);
        if (!series.falls(start.toLocalDate())) {
            throw Refusal.invalid("date", "webinar.starts-off-the-rule");
        }
        List<LocalDateTime> dates = series.dates(start, zone, Set.of(), MOST_DATES + 1);
        if (dates.size() > MOST_DATES) {
            throw Refusal.invalid("repeat", "webinar.too-many-dates", MOST_DATES);
        }
        return dates;
    }

    private static Rule known(String rule) {
        try {
            return Rule.of(rule);
        } catch (IllegalArgumentException other) {
            throw Refusal.invalid("repeat", "webinar.rule-unknown");
        }
    }
}
