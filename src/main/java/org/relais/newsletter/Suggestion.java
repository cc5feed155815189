package org.relais.newsletter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Instants that are said in two words, such as « demain 9 h »: a local time, so that it is nine whatever the clocks do that night. */
public enum Suggestion {
    TOMORROW(day -> day.plusDays(1), 9),
    TUESDAY(day -> day.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)), 9),
    THURSDAY(day -> day.with(TemporalAdjusters.next(DayOfWeek.THURSDAY)), 9),
    IN_A_WEEK(day -> day.plusWeeks(1), 9);

    private final UnaryOperator<LocalDate> day;
    private final int hour;

    Suggestion(UnaryOperator<LocalDate> day, int hour) {
        this.day = day;
        this.hour = hour;
    }

    /** A suggestion and when that is. */
    public record Offered(Suggestion suggestion, Instant at) {}

    /** On the wire « tomorrow ». */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Suggestion> named(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }

    SendTime time(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return SendTime.local(day.apply(today).atTime(LocalTime.of(hour, 0)), zone);
    }

    /** In the order they come, each day once. */
    static List<Offered> after(Instant now, ZoneId zone) {
        return Arrays.stream(values())
                .map(each -> new Offered(each, each.time(now, zone).instant()))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .filter(distinct())
                .toList();
    }

    private static java.util.function.Predicate<Offered> distinct() {
        java.util.Set<Instant> seen = new java.util.HashSet<>();
        return each -> seen.add(each.at());
    }
}
