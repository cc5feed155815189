package org.relais.newsletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.relais.Refusal;

/** The instant of a local date and hour: an hour that does not exist moves forward, one that exists twice is its first. */
public record SendTime(LocalDateTime local, ZoneId zone) {
    public static SendTime typed(String date, String time, ZoneId zone) {
        return new SendTime(
                LocalDateTime.of(read("date", date, LocalDate::parse), read("time", time, LocalTime::parse)), zone);
    }

    public Instant instant() {
        return local.atZone(zone).toInstant();
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
