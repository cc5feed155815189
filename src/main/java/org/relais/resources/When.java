package org.relais.resources;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.relais.Refusal;

/**
 * When something takes place.
 *
 * @param startsAt in UTC, or null when it has no date
 * @param endsAt in UTC, or null when only its beginning is known
 * @param zone where its hour is read
 */
public record When(Instant startsAt, Instant endsAt, ZoneId zone) {
    /** Where a contribution that names no zone takes place. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static final When UNDATED = new When(null, null, PARIS);

    public When {
        if (endsAt != null && (startsAt == null || !endsAt.isAfter(startsAt))) {
            throw Refusal.invalid("endsAt", "resource.ends-before-it-starts");
        }
    }

    /** From what a form or a caller typed: « 2027-01-21T10:00 » in Paris, or with its offset; blank is no date. */
    public static When typed(String start, String end) {
        return new When(instant("startsAt", start), instant("endsAt", end), PARIS);
    }

    /** The last instant that is known of it, or null when it has no date. */
    public Instant over() {
        return endsAt == null ? startsAt : endsAt;
    }

    private static Instant instant(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        try {
            boolean local = !text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
            return local
                    ? LocalDateTime.parse(text).atZone(PARIS).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "resource.date-unreadable");
        }
    }
}
