package org.relais.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A moment as a foreign calendar wrote it: with a zone, without one, or a bare day (RFC 5545 3.3.4, 3.3.5).
 *
 * @param time empty for a bare day
 * @param zone empty when it has none or one that nobody knows: then the event's own is meant
 */
public record Moment(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {

    /** Whether this date of an event in that zone is meant. */
    public boolean is(LocalDateTime original, ZoneId eventZone) {
        return time.map(at -> zonedLike(at, eventZone)
                        .equals(original.atZone(eventZone).toInstant()))
                .orElseGet(() -> day.equals(original.toLocalDate()));
    }

    private Instant zonedLike(LocalTime at, ZoneId eventZone) {
        return day.atTime(at).atZone(zone.orElse(eventZone)).toInstant();
    }
}
