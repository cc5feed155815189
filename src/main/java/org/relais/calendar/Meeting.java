package org.relais.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A webinar as calendars see it, at one revision. What it says is judged when it is made, so that no invitation can be
 * written that a calendar would bin.
 *
 * @param uid the same for its whole life and for everyone (CALENDAR 13)
 */
public record Meeting(String uid, Revision revision, Words words, Course course, Organizer organizer) {
    public Meeting {
        if (uid == null || !uid.matches("[\\x21-\\x7e]{1,255}")) {
            throw new IllegalArgumentException("a UID is 1 to 255 visible ASCII characters");
        }
    }

    /**
     * @param sequence 0 at first, one more when the time, the rule or the status changes, never for a text (CALENDAR 14)
     * @param at when it was made: DTSTAMP: later than that of an earlier revision (CALENDAR 15)
     */
    public record Revision(int sequence, Instant at) {
        public Revision {
            if (sequence < 0) {
                throw new IllegalArgumentException("SEQUENCE starts at 0");
            }
            Objects.requireNonNull(at);
        }
    }

    /**
     * @param title in one line; the discreet one where the caller wants that
     * @param description in lines, may be empty; the link is added where it lacks it
     * @param url the person's own link, or the public page; empty for none
     */
    public record Words(String title, String description, String url) {
        public Words {
            description = Objects.requireNonNullElse(description, "");
            url = Objects.requireNonNullElse(url, "");
            if (title == null || title.isBlank()) {
                throw new IllegalArgumentException("an event has a title");
            }
        }
    }

    /**
     * When it is, on the clocks of its zone. A time that the zone skips moves forward; one it has twice is its first.
     *
     * @param rule value of the RRULE as {@link Rule#value()} gives it, or null for a single date; {@code start} is its first date
     * @param exceptions dates of the rule that do not take place
     * @param overrides dates that moved; one that is also an exception does not take place
     */
    public record Course(
            ZoneId zone,
            LocalDateTime start,
            Duration duration,
            String rule,
            Set<LocalDateTime> exceptions,
            List<Meeting.Override> overrides) {
        public Course {
            exceptions = Set.copyOf(exceptions);
            overrides = List.copyOf(overrides);
            checkDuration(duration);
            if (zone instanceof ZoneOffset) {
                throw new IllegalArgumentException("a zone has a name: its offset changes with the season");
            }
            if (rule == null
                    ? !exceptions.isEmpty() || !overrides.isEmpty()
                    : !Rule.of(rule).falls(start.toLocalDate())) {
                throw new IllegalArgumentException(
                        "the first date is a date of the rule, and only a rule has exceptions");
            }
        }

        /** A webinar that takes place once. */
        public static Course once(ZoneId zone, LocalDateTime start, Duration duration) {
            return new Course(zone, start, duration, null, Set.of(), List.of());
        }

        Optional<Rule> repetition() {
            return Optional.ofNullable(rule).map(Rule::of);
        }

        /** The dates that moved and take place, in their first order. */
        List<Meeting.Override> moved() {
            return overrides.stream()
                    .filter(date -> !exceptions.contains(date.original()))
                    .sorted(Comparator.comparing(Meeting.Override::original))
                    .toList();
        }

        /** One date of the series, as it moved or as the rule has it; empty when there is no rule. */
        Optional<Meeting.Override> date(LocalDateTime original) {
            return Optional.ofNullable(rule).map(series -> overrides.stream()
                    .filter(date -> date.original().equals(original))
                    .findFirst()
                    .orElseGet(() -> new Meeting.Override(original, original, duration)));
        }

        /** From the first date to the last one, and three years at the least: a rule may have no end. */
        Years years() {
            Years all = Years.around(start).and(Years.around(start.plusYears(3)));
            for (Meeting.Override date : overrides) {
                all = all.and(Years.around(date.start()));
            }
            return repetition()
                    .flatMap(series -> series.last(start, zone))
                    .map(Years::around)
                    .map(all::and)
                    .orElse(all);
        }
    }

    /** One date of the series that moved, or lasts longer. */
    public record Override(LocalDateTime original, LocalDateTime start, Duration duration) {
        public Override {
            Objects.requireNonNull(original);
            Objects.requireNonNull(start);
            checkDuration(duration);
        }
    }

    /**
     * Whom answers go to: the same bytes in every revision (CALENDAR 18).
     *
     * @param address without {@code +}, which Exchange strips
     */
    public record Organizer(String name, String address) {
        public Organizer {
            MailtoUri.check(address);
            if (address.indexOf('+') >= 0) {
                throw new IllegalArgumentException("the organiser's address must not hold a +, which Exchange strips");
            }
        }
    }

    /** iCal4j accepts an end before the start; calendars do not (CALENDAR 16). */
    private static void checkDuration(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("an event ends after it starts");
        }
    }
}
