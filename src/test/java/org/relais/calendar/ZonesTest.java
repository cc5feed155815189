package org.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.calendar.CalendarFixture.FRENCH;
import static org.relais.calendar.CalendarFixture.LONG;
import static org.relais.calendar.CalendarFixture.START;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assertion 12: what is read from our VTIMEZONE, not by iCal4j, is what java.time says. */
class ZonesTest {
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-11-01T00:00");
    private static final LocalDateTime END = BEGIN.plusMonths(38);
    private static final IcalJs JUDGE = new IcalJs();

    /** Paris and the 14 zones overseas. */
    static Stream<String> french() {
        return Stream.of(
                "Europe/Paris",
                "America/Guadeloupe",
                "America/Martinique",
                "America/Cayenne",
                "Indian/Reunion",
                "Indian/Mayotte",
                "America/Miquelon",
                "America/St_Barthelemy",
                "America/Marigot",
                "Pacific/Wallis",
                "Pacific/Tahiti",
                "Pacific/Marquesas",
                "Pacific/Gambier",
                "Pacific/Noumea",
                "Indian/Kerguelen");
    }

    /** Also some whose changes no yearly rule says, or that are odd otherwise. */
    static Stream<String> zones() {
        Stream<String> odd = Stream.of(
                "Africa/Casablanca",
                "America/Nuuk",
                "America/Havana",
                "America/Santiago",
                "Europe/Dublin",
                "Australia/Lord_Howe",
                "Asia/Gaza",
                "Pacific/Chatham");
        return Stream.concat(french(), odd);
    }

    /** A time that comes twice is one of the two, since calendars differ; one that never comes is nobody's promise. */
    @ParameterizedTest
    @MethodSource("zones")
    void a12_everyThirdHourOf38MonthsIsTheInstantOfJavaTime(String id) {
        judged(id, Stream.iterate(BEGIN, END::isAfter, local -> local.plusHours(3)));
    }

    /** By the quarter, because Lord Howe changes by half an hour. */
    @ParameterizedTest
    @MethodSource("zones")
    void a12_soIsEveryQuarterOfAnHourAroundEachChange(String id) {
        ZoneRules rules = ZoneId.of(id).getRules();
        Instant end = END.toInstant(ZoneOffset.UTC);
        Stream<ZoneOffsetTransition> changes = Stream.iterate(
                rules.nextTransition(BEGIN.toInstant(ZoneOffset.UTC)),
                change -> change != null && change.getInstant().isBefore(end),
                change -> rules.nextTransition(change.getInstant()));
        judged(id, changes.flatMap(change -> around(change.getDateTimeBefore())));
    }

    private static Stream<LocalDateTime> around(LocalDateTime change) {
        return Stream.iterate(
                change.minusDays(1), local -> local.isBefore(change.plusDays(1)), local -> local.plusMinutes(15));
    }

    private static void judged(String id, Stream<LocalDateTime> times) {
        ZoneId zone = ZoneId.of(id);
        List<LocalDateTime> local =
                times.filter(each -> !instants(each, zone).isEmpty()).toList();
        List<Instant> read = JUDGE.instants(ours(zone), local);
        assertThat(IntStream.range(0, local.size())
                        .filter(each -> !instants(local.get(each), zone).contains(read.get(each)))
                        .mapToObj(each -> local.get(each) + " was read as " + read.get(each)))
                .as(id)
                .isEmpty();
    }

    private static List<Instant> instants(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .toList();
    }

    private static String ours(ZoneId zone) {
        return Invitation.publish(CalendarFixture.in(zone.getId(), BEGIN.plusHours(14)))
                .ics();
    }

    /** By the other parser's own arithmetic, which knows no summer time of half an hour. */
    @ParameterizedTest
    @MethodSource("french")
    void a12_anEventOfEveryWeekOf24MonthsIsReadAtItsInstant(String id) {
        ZoneId zone = ZoneId.of(id);
        Rule rule = Rule.weekly(DayOfWeek.TUESDAY).times(105);
        Meeting.Course course =
                new Meeting.Course(zone, START, LONG, rule.value(), Set.of(START.plusWeeks(3)), List.of());
        List<LocalDateTime> dates = rule.dates(START, zone, course.exceptions(), 1000);
        assertThat(dates).hasSize(104).allMatch(date -> date.getHour() == 14);
        assertThat(readByBiweekly(course))
                .isEqualTo(dates.stream()
                        .map(date -> date.atZone(zone).toInstant())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=1TU",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH;COUNT=9",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=20",
                "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20290131",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=WE;UNTIL=20280101"
            })
    void aRuleMeansTheSameDatesToAnotherParser(String value) {
        ZoneId paris = CalendarFixture.PARIS;
        Rule rule = Rule.of(value);
        LocalDateTime start = rule.next(START.toLocalDate()).atTime(14, 0);
        Meeting.Course course = new Meeting.Course(paris, start, LONG, value, Set.of(), List.of());
        assertThat(readByBiweekly(course))
                .isEqualTo(rule.dates(start, paris, Set.of(), 200).stream()
                        .map(date -> date.atZone(paris).toInstant())
                        .toList());
    }

    private static List<Instant> readByBiweekly(Meeting.Course course) {
        String ics = Invitation.publish(CalendarFixture.at(FRENCH, course, 0)).ics();
        VEvent event = Biweekly.parse(ics).first().getEvents().get(0);
        DateIterator dates = event.getDateIterator(TimeZone.getTimeZone(course.zone()));
        List<Instant> read = new ArrayList<>();
        while (dates.hasNext() && read.size() < 200) {
            read.add(dates.next().toInstant());
        }
        return read;
    }
}
