package org.relais.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as a foreign calendar wrote it: with a zone, without one, or a bare day (RFC 5545 3.3.4, 3.3.5).
 *
 * @param time empty for a bare day
 * @param zone empty when it has none or one that nobody knows: then the event's own is meant
 */
public record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {
    private static final Pattern VALUE = Pattern.compile("(?<day>\\d{8})(T(?<time>\\d{6})(?<utc>Z?))?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** @param zoneName in whatever form; {@code Z} in the value goes before it */
    static Optional<Moment> read(String value, Optional<String> zoneName) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts.group("day"), DAY);
            Optional<LocalTime> time = Optional.ofNullable(parts.group("time")).map(at -> LocalTime.parse(at, TIME));
            Optional<ZoneId> zone =
                    "Z".equals(parts.group("utc")) ? Optional.of(ZoneOffset.UTC) : zoneName.flatMap(ZoneNames::find);
            return Optional.of(new Moment(day, time, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this date of an event in that zone is meant. */
    public boolean is(LocalDateTime original, ZoneId eventZone) {
        return time.map(at -> instant(at, zone.orElse(eventZone))
                        .equals(original.atZone(eventZone).toInstant()))
                .orElseGet(() -> day.equals(original.toLocalDate()));
    }

    /** Empty for a bare day, and when the zone is not known. */
    Optional<Instant> instant() {
        return time.flatMap(at -> zone.map(known -> instant(at, known)));
    }

    private Instant instant(LocalTime at, ZoneId in) {
        return day.atTime(at).atZone(in).toInstant();
    }
}
