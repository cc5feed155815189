package org.relais.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a series repeats: the few rules that staff may choose and every calendar understands (RFC 5545 3.3.10). Dates are
 * reckoned on the calendar and not by adding hours, so the local hour stays through the changes of season.
 *
 * @param every 1 for each week or month, 2 for every other
 */
public record Rule(Pace pace, int every, Optional<Integer> count, Optional<LocalDate> until) {
    private static final int MOST_YEARS = 50;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern VALUE = Pattern.compile("FREQ=(?<freq>WEEKLY|MONTHLY)(;INTERVAL=(?<every>\\d{1,2}))?"
            + "(;BYDAY=(?<nth>-?\\d)?(?<day>MO|TU|WE|TH|FR|SA|SU)|;BYMONTHDAY=(?<number>-?\\d{1,2}))"
            + "(;COUNT=(?<count>\\d{1,3})|;UNTIL=(?<until>\\d{8}))?");

    public Rule {
        Objects.requireNonNull(pace);
        if (every < 1 || every > 99) {
            throw new IllegalArgumentException("a rule repeats every 1 to 99 weeks or months");
        }
        if (count.isPresent() && (until.isPresent() || count.get() < 1 || count.get() > 999)) {
            throw new IllegalArgumentException("a rule ends after 1 to 999 dates, or on a day, not both");
        }
    }

    public static Rule weekly(DayOfWeek weekday) {
        return endless(new Pace.Weekly(weekday));
    }

    /** @param nth 1 to 4, or -1 for the last */
    public static Rule monthly(int nth, DayOfWeek weekday) {
        return endless(new Pace.MonthlyOnWeekday(nth, weekday));
    }

    /** @param day 1 to 31, where shorter months are left out, or -1 for the last day */
    public static Rule monthly(int day) {
        return endless(new Pace.MonthlyOnDay(day));
    }

    private static Rule endless(Pace pace) {
        return new Rule(pace, 1, Optional.empty(), Optional.empty());
    }

    public Rule every(int weeksOrMonths) {
        return new Rule(pace, weeksOrMonths, count, until);
    }

    public Rule times(int dates) {
        return new Rule(pace, every, Optional.of(dates), Optional.empty());
    }

    /** @param lastDay on the event's own clocks, included */
    public Rule until(LocalDate lastDay) {
        return new Rule(pace, every, Optional.empty(), Optional.of(lastDay));
    }

    /**
     * From what {@link #value()} gave.
     *
     * @throws IllegalArgumentException for every other rule, however right: we send only what we can show and change
     */
    public static Rule of(String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be a rule that staff may choose");
        }
        Optional<Integer> count = Optional.ofNullable(parts.group("count")).map(Integer::valueOf);
        Optional<LocalDate> until = Optional.ofNullable(parts.group("until")).map(Rule::day);
        String every = Objects.requireNonNullElse(parts.group("every"), "1");
        return new Rule(Pace.of(parts), Integer.parseInt(every), count, until);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must end on a day of the calendar", e);
        }
    }

    /** As it is kept: UNTIL is a day, so that a change of the event's zone or hour leaves it true. */
    public String value() {
        return bare()
                + until.map(day -> ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(day))
                        .orElse("");
    }

    /** As it is sent: UNTIL is in UTC, for DTSTART has a zone (RFC 5545 3.3.10). */
    String value(ZoneId zone) {
        return bare() + until.map(day -> ";UNTIL=" + endOf(day, zone)).orElse("");
    }

    private String bare() {
        return pace.value(every == 1 ? "" : ";INTERVAL=" + every)
                + count.map(times -> ";COUNT=" + times).orElse("");
    }

    private static String endOf(LocalDate day, ZoneId zone) {
        return UTC.format(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** Whether a series may begin on that day. */
    public boolean falls(LocalDate day) {
        return pace.next(day).equals(day) && until.filter(day::isAfter).isEmpty();
    }

    /** The day itself, or the next one on which a series by this rule may begin. */
    public LocalDate next(LocalDate day) {
        return pace.next(day);
    }

    /**
     * The dates that take place, in order, on the clocks of the zone; a time that the zone skips moves forward.
     *
     * @param first its day is the first date; when the rule does not fall on it, the next day on which it does
     * @param exceptions dates as this method gives them, which do not take place but count
     * @param most how many dates at the most; a rule without an end needs it
     */
    public List<LocalDateTime> dates(LocalDateTime first, ZoneId zone, Set<LocalDateTime> exceptions, int most) {
        List<LocalDateTime> dates = new ArrayList<>();
        days(first.toLocalDate())
                .map(day -> day.atTime(first.toLocalTime()).atZone(zone).toLocalDateTime())
                .filter(date -> !exceptions.contains(date))
                .limit(most)
                .forEach(dates::add);
        return List.copyOf(dates);
    }

    /** The last date of a series that has an end. */
    Optional<LocalDateTime> last(LocalDateTime first, ZoneId zone) {
        if (count.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        return dates(first, zone, Set.of(), Integer.MAX_VALUE).stream().reduce((earlier, later) -> later);
    }

    private Stream<LocalDate> days(LocalDate first) {
        LocalDate begin = pace.next(first);
        LocalDate horizon = begin.plusYears(MOST_YEARS);
        return Stream.iterate(0, step -> step + every)
                .takeWhile(step -> !pace.period(begin, step).isAfter(horizon))
                .flatMap(step -> pace.day(begin, step).stream())
                .takeWhile(day -> until.filter(day::isAfter).isEmpty())
                .limit(count.orElse(Integer.MAX_VALUE));
    }
}
