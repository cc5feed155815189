package org.relais.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What a rule repeats on; a page says it in words from these. */
public sealed interface Pace {

    /** @return the frequency, the given interval, and the day, as RRULE writes them */
    String value(String interval);

    /** The date that many weeks or months after a first one; empty in a month that has none. */
    Optional<LocalDate> day(LocalDate first, int later);

    /** A day that {@link #day} does not precede, to know when to stop looking. */
    LocalDate period(LocalDate first, int later);

    /** The first fitting day from that day on. */
    LocalDate next(LocalDate from);

    record Weekly(DayOfWeek weekday) implements Pace {
        @Override
        public String value(String interval) {
            return "FREQ=WEEKLY" + interval + ";BYDAY=" + code(weekday);
        }

        @Override
        public Optional<LocalDate> day(LocalDate first, int later) {
            return Optional.of(first.plusWeeks(later));
        }

        @Override
        public LocalDate period(LocalDate first, int later) {
            return first.plusWeeks(later);
        }

        @Override
        public LocalDate next(LocalDate from) {
            return from.with(TemporalAdjusters.nextOrSame(weekday));
        }
    }

    /** @param nth 1 to 4, or -1 for the last: a fifth one is missing in most months */
    record MonthlyOnWeekday(int nth, DayOfWeek weekday) implements Pace {
        public MonthlyOnWeekday {
            if (nth != -1 && (nth < 1 || nth > 4)) {
                throw new IllegalArgumentException("must be the first to fourth weekday of a month, or the last");
            }
        }

        @Override
        public String value(String interval) {
            return "FREQ=MONTHLY" + interval + ";BYDAY=" + nth + code(weekday);
        }

        @Override
        public Optional<LocalDate> day(LocalDate first, int later) {
            return Optional.of(in(YearMonth.from(first).plusMonths(later)));
        }

        @Override
        public LocalDate period(LocalDate first, int later) {
            return YearMonth.from(first).plusMonths(later).atDay(1);
        }

        @Override
        public LocalDate next(LocalDate from) {
            LocalDate thisMonth = in(YearMonth.from(from));
            return thisMonth.isBefore(from) ? in(YearMonth.from(from).plusMonths(1)) : thisMonth;
        }

        private LocalDate in(YearMonth month) {
            return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        }
    }

    /** @param day 1 to 31, or -1 for the last; a month without that day has no date (RFC 5545 3.3.10) */
    record MonthlyOnDay(int day) implements Pace {
        public MonthlyOnDay {
            if (day != -1 && (day < 1 || day > 31)) {
                throw new IllegalArgumentException("must be a day from 1 to 31, or the last");
            }
        }

        @Override
        public String value(String interval) {
            return "FREQ=MONTHLY" + interval + ";BYMONTHDAY=" + day;
        }

        @Override
        public Optional<LocalDate> day(LocalDate first, int later) {
            return in(YearMonth.from(first).plusMonths(later));
        }

        @Override
        public LocalDate period(LocalDate first, int later) {
            return YearMonth.from(first).plusMonths(later).atDay(1);
        }

        @Override
        public LocalDate next(LocalDate from) {
            return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                    .flatMap(month -> in(month).stream())
                    .filter(date -> !date.isBefore(from))
                    .findFirst()
                    .orElseThrow();
        }

        private Optional<LocalDate> in(YearMonth month) {
            return day > month.lengthOfMonth()
                    ? Optional.empty()
                    : Optional.of(month.atDay(day == -1 ? month.lengthOfMonth() : day));
        }
    }

    /** From the groups of {@link Rule}'s pattern. */
    static Pace of(Matcher parts) {
        boolean weekly = parts.group("freq").equals("WEEKLY");
        String nth = parts.group("nth");
        String number = parts.group("number");
        if (weekly ? nth != null || number != null : nth == null && number == null) {
            throw new IllegalArgumentException("must be a weekday of each week, or a numbered one of each month");
        }
        if (number != null) {
            return new MonthlyOnDay(Integer.parseInt(number));
        }
        DayOfWeek weekday = weekday(parts.group("day"));
        return weekly ? new Weekly(weekday) : new MonthlyOnWeekday(Integer.parseInt(nth), weekday);
    }

    private static DayOfWeek weekday(String code) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> code(day).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String code(DayOfWeek weekday) {
        return weekday.name().substring(0, 2);
    }
}
