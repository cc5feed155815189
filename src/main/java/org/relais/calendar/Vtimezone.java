package org.relais.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.relais.calendar.Meeting.Course;

/**
 * A VTIMEZONE (RFC 5545 3.6.5) made from the rules of {@code java.time}: the same rules as our reminders, under the same
 * name, and no older than needed. iCal4j's go back to 1891 (3 kB for Paris) and bear another zone's name for Réunion,
 * Guadeloupe, Mayotte and Wallis.
 */
final class Vtimezone {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** What calendars write for a rule whose beginning is of no interest. */
    private static final int BEGINNING = 1970;

    private static final List<Integer> NAMES_OF_WEEKS = List.of(-1, 1, 2, 3, 4);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Years years;

    private Vtimezone(ZoneId zone, Years years) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.years = years;
    }

    /** Every zone that is used, once, for all the years in which it is. */
    static void writeAll(ContentLines lines, List<Course> courses) {
        Map<String, Years> needed = new TreeMap<>();
        courses.forEach(course -> needed.merge(course.zone().getId(), course.years(), Years::and));
        needed.forEach((id, years) -> new Vtimezone(ZoneId.of(id), years).write(lines));
    }

    private void write(ContentLines lines) {
        lines.begin("VTIMEZONE").add("TZID", zone.getId());
        List<ZoneOffsetTransition> changes = changes();
        if (changes.isEmpty()) {
            observance(lines, "STANDARD", beginning(offsetAtFirst(), offsetAtFirst()));
        } else {
            byRule(changes).ifPresentOrElse(rulesOfYear -> yearly(lines, rulesOfYear), () -> oneByOne(lines, changes));
        }
        lines.end("VTIMEZONE");
    }

    private List<ZoneOffsetTransition> changes() {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = rules.nextTransition(startOf(years.first()));
        while (change != null && change.getInstant().isBefore(startOf(years.last() + 1))) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    private Instant startOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay(zone).toInstant();
    }

    private ZoneOffset offsetAtFirst() {
        return rules.getOffset(startOf(years.first()));
    }

    /** The zone's yearly rules, when every change follows them and RRULE can say them. */
    private Optional<List<ZoneOffsetTransitionRule>> byRule(List<ZoneOffsetTransition> changes) {
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        boolean all = changes.stream().allMatch(change -> yearly.stream()
                .anyMatch(rule -> rule.createTransition(year(change)).equals(change)));
        boolean sayable = yearly.stream().allMatch(rule -> byDay(rule).isPresent());
        return Optional.of(yearly).filter(some -> all && sayable);
    }

    private static int year(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().getYear();
    }

    private void yearly(ContentLines lines, List<ZoneOffsetTransitionRule> yearly) {
        for (ZoneOffsetTransitionRule rule : yearly) {
            ZoneOffsetTransition first = rule.createTransition(BEGINNING);
            List<String> observance = observed(first);
            observance.add(
                    "RRULE:FREQ=YEARLY;BYMONTH=" + first.getDateTimeBefore().getMonthValue() + ";BYDAY="
                            + byDay(rule).orElseThrow());
            observance(lines, kind(rule.createTransition(years.first())), observance);
        }
    }

    /**
     * {@code -1SU} or {@code 2SU}, tried against every year: the JDK keeps « the last Sunday » as the Sunday from the 25th on,
     * and a rule may mean the evening before a Sunday (Nuuk), which has no such name.
     */
    private Optional<String> byDay(ZoneOffsetTransitionRule rule) {
        List<LocalDate> days = IntStream.rangeClosed(BEGINNING, years.last())
                .mapToObj(
                        year -> rule.createTransition(year).getDateTimeBefore().toLocalDate())
                .toList();
        DayOfWeek weekday = days.get(0).getDayOfWeek();
        return NAMES_OF_WEEKS.stream()
                .filter(nth -> days.stream().allMatch(day -> day.equals(nthWeekday(day, nth, weekday))))
                .findFirst()
                .map(nth -> nth + weekday.name().substring(0, 2));
    }

    private static LocalDate nthWeekday(LocalDate inMonth, int nth, DayOfWeek weekday) {
        return inMonth.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** Zones whose changes follow no yearly rule: Casablanca's with the moon, or a law that changed within the years. */
    private void oneByOne(ContentLines lines, List<ZoneOffsetTransition> changes) {
        observance(lines, "STANDARD", beginning(offsetAtFirst(), offsetAtFirst()));
        changes.forEach(change -> observance(lines, kind(change), observed(change)));
    }

    private String kind(ZoneOffsetTransition change) {
        return rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
    }

    private static List<String> observed(ZoneOffsetTransition change) {
        return observed(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static List<String> beginning(ZoneOffset before, ZoneOffset after) {
        return observed(LocalDate.ofYearDay(BEGINNING, 1).atStartOfDay(), before, after);
    }

    private static List<String> observed(LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        return new ArrayList<>(List.of(
                "DTSTART:" + LOCAL.format(onset), "TZOFFSETFROM:" + offset(before), "TZOFFSETTO:" + offset(after)));
    }

    /** +0100, or +093015 for the few that have seconds. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    private static void observance(ContentLines lines, String kind, List<String> properties) {
        lines.begin(kind).all(properties).end(kind);
    }
}
