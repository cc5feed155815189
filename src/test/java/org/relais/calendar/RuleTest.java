package org.relais.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.calendar.CalendarFixture.PARIS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-12-01T14:00");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rule.weekly(TUESDAY), "FREQ=WEEKLY;BYDAY=TU", "2026-12-01 2026-12-08 2026-12-15"),
                Arguments.of(
                        Rule.weekly(FRIDAY).every(2),
                        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
                        "2026-12-04 2026-12-18 2027-01-01"),
                Arguments.of(Rule.monthly(1, TUESDAY), "FREQ=MONTHLY;BYDAY=1TU", "2026-12-01 2027-01-05 2027-02-02"),
                Arguments.of(
                        Rule.monthly(-1, FRIDAY).every(3).times(2),
                        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;COUNT=2",
                        "2026-12-25 2027-03-26"),
                Arguments.of(
                        Rule.monthly(15).until(LocalDate.parse("2027-01-15")),
                        "FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20270115",
                        "2026-12-15 2027-01-15"),
                Arguments.of(Rule.monthly(31), "FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31 2027-01-31 2027-03-31"),
                Arguments.of(Rule.monthly(-1), "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-12-31 2027-01-31 2027-02-28"),
                Arguments.of(
                        Rule.monthly(30).every(12),
                        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30",
                        "2026-12-30 2027-12-30 2028-12-30"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsWrittenReadAndReckoned(Rule rule, String value, String days) {
        assertThat(rule.value()).isEqualTo(value);
        assertThat(Rule.of(value)).isEqualTo(rule);
        assertThat(rule.dates(FIRST, PARIS, Set.of(), 3))
                .isEqualTo(Stream.of(days.split(" "))
                        .map(day -> LocalDate.parse(day).atTime(14, 0))
                        .toList());
        LocalDate begin = rule.next(FIRST.toLocalDate());
        assertThat(rule.falls(begin)).isTrue();
        assertThat(rule.falls(begin.plusDays(1))).isFalse();
    }

    @Test
    void anExceptionCountsAndDoesNotTakePlace() {
        Rule rule = Rule.monthly(1, TUESDAY).times(3);
        assertThat(rule.dates(FIRST, PARIS, Set.of(LocalDateTime.parse("2027-01-05T14:00")), 10))
                .containsExactly(FIRST, LocalDateTime.parse("2027-02-02T14:00"));
    }

    @Test
    void theHourStaysThroughTheChangesOfSeasonAndASkippedHourMovesForward() {
        LocalDateTime night = LocalDateTime.parse("2027-03-21T02:30");
        assertThat(Rule.weekly(night.getDayOfWeek()).dates(night, PARIS, Set.of(), 3))
                .containsExactly(
                        night, LocalDateTime.parse("2027-03-28T03:30"), LocalDateTime.parse("2027-04-04T02:30"));
    }

    @Test
    void theLastDayIsIncludedAndIsSentInUtc() {
        Rule rule = Rule.weekly(TUESDAY).until(LocalDate.parse("2026-12-15"));
        assertThat(rule.dates(FIRST, PARIS, Set.of(), 10)).hasSize(3);
        assertThat(rule.value(PARIS)).endsWith(";UNTIL=20261215T225959Z");
        assertThat(rule.value(ZoneId.of("Pacific/Noumea"))).endsWith(";UNTIL=20261215T125959Z");
        assertThat(rule.falls(LocalDate.parse("2026-12-22"))).isFalse();
    }

    @Test
    void aRuleWithoutAnEndStopsWhereTheCallerSays() {
        assertThat(Rule.monthly(31).dates(FIRST, PARIS, Set.of(), 100)).hasSize(100);
        assertThat(Rule.monthly(30).every(99).dates(FIRST, PARIS, Set.of(), Integer.MAX_VALUE))
                .hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=SECONDLY",
                "FREQ=DAILY;BYDAY=MO",
                "FREQ=WEEKLY",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYDAY=5MO",
                "FREQ=MONTHLY;BYDAY=0MO",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=0",
                "FREQ=WEEKLY;INTERVAL=0;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260230",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261215T225959Z",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=2;UNTIL=20261215",
                "FREQ=WEEKLY;BYDAY=MO\r\nX:1"
            })
    void whatStaffCannotChooseIsRefused(String value) {
        assertThatThrownBy(() -> Rule.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeriesBeginsOnADateOfItsRule() {
        assertThatThrownBy(() -> new Meeting.Course(
                        PARIS, FIRST.plusDays(1), CalendarFixture.LONG, "FREQ=WEEKLY;BYDAY=TU", Set.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
