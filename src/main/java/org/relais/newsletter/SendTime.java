package org.relais.newsletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.relais.Refusal;

/**
 * When an issue leaves, and the zone it is read in. Of a local date and hour, one that does not exist moves forward and one that
 * exists twice is its first.
 */
public record SendTime(Instant instant, ZoneId zone) {
    public static SendTime at(Instant instant, ZoneId zone) {
        return new SendTime(instant, zone);
    }

    public static SendTime local(LocalDateTime local, ZoneId zone) {
        return new SendTime(local.atZone(zone).toInstant(), zone);
    }

    public static SendTime typed(String date, String time, ZoneId zone) {
        return local(
                LocalDateTime.of(read("date", date, LocalDate::parse), read("time", time, LocalTime::parse)), zone);
    }

    private interface Reader<T> {
        T read(CharSequence text);
    }

    private static <T> T read(String field, String typed, Reader<T> reader) {
        try {
            return reader.read(typed == null ? "" : typed.strip());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "issue." + field + "-unreadable");
        }
    }
}
