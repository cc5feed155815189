package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.webinars.WebinarFixture.form;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.Refusal;

class PlanFormTest {
    @ParameterizedTest
    @CsvSource({
        "ONCE, 2027-01-05",
        "WEEKLY, 2027-01-05 2027-01-12 2027-01-19",
        "FORTNIGHTLY, 2027-01-05 2027-01-19 2027-02-02",
        "MONTHLY_BY_WEEKDAY, 2027-01-05 2027-02-02 2027-03-02",
        "MONTHLY_BY_DAY, 2027-01-05 2027-02-05 2027-03-05"
    })
    void aSeriesGoesOnAsItWasChosen(String repeat, String days) {
        PlanForm form = form("date", "2027-01-05", "repeat", repeat, "times", "3");
        assertThat(form.plan().timetable().starts())
                .extracting(start -> start.toLocalDate().toString())
                .containsExactly(days.split(" "));
        PlanForm again = Planned.of(form.plan());
        assertThat(again.value("repeat")).isEqualTo(repeat);
        assertThat(again.plan().timetable()).isEqualTo(form.plan().timetable());
    }

    @Test
    void theFifthTuesdayOfAMonthIsTheLastOfEach() {
        assertThat(form("date", "2027-03-30", "repeat", "MONTHLY_BY_WEEKDAY", "times", "3")
                        .plan()
                        .timetable()
                        .starts())
                .extracting(start -> start.toLocalDate().toString())
                .containsExactly("2027-03-30", "2027-04-27", "2027-05-25");
    }

    @Test
    void aSeriesMayEndOnADayAndLeaveSomeOut() {
        PlanForm form = form(
                "date", "2027-01-05", "repeat", "WEEKLY", "until", "2027-02-02", "except", "2027-01-12|2030-01-01");
        assertThat(form.plan().timetable().starts()).hasSize(4);
        assertThat(Planned.of(form.plan()).values("except")).containsExactly("2027-01-12");
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', webinar.needs-title",
        "date, '', webinar.needs-a-date",
        "date, demain, webinar.date-unreadable",
        "time, 25:00, webinar.date-unreadable",
        "minutes, beaucoup, webinar.duration-impossible",
        "minutes, 3, webinar.duration-impossible",
        "zone, Europe/Atlantide, webinar.zone-unknown",
        "zone, +02:00, webinar.zone-unknown",
        "capacity, 0, webinar.capacity-impossible",
        "capacity, dix, webinar.capacity-impossible",
        "link, javascript:alert(1), webinar.link-invalid",
        "departements, 20, webinar.departement-unknown",
        "threshold, 0, webinar.threshold-impossible",
        "group, departement:20, webinar.share-unknown",
        "group, departement:33, webinar.share-needs-seats"
    })
    void whatDoesNotFitIsRefused(String field, String value, String key) {
        assertThatThrownBy(() -> form(field, value).plan())
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    void tooManyDatesAreRefused() {
        assertThatThrownBy(() -> form("repeat", "WEEKLY", "times", "61").plan()).hasMessage("webinar.times-impossible");
        assertThatThrownBy(() -> form("repeat", "WEEKLY", "until", "2029-12-31").plan())
                .hasMessage("webinar.too-many-dates");
        assertThatThrownBy(() -> form("except", "2026-12-03").plan()).hasMessage("webinar.no-date-left");
    }

    @Test
    void seatsAreKeptForDepartementsAndProfessionsWithinTheCapacity() {
        assertThat(form("group", "departement:33|profession:JUSTICE", "seats", "10|5")
                        .plan()
                        .admission()
                        .shares())
                .extracting(Share::group)
                .containsExactly("departement:33", "profession:JUSTICE");
        assertThatThrownBy(() -> form("group", "departement:33", "seats", "51").plan())
                .hasMessage("webinar.shares-exceed-capacity");
        assertThatThrownBy(() -> form("group", "departement:33|departement:33", "seats", "1|2")
                        .plan())
                .hasMessage("webinar.share-twice");
    }

    @Test
    void theHoursOverseasAreToldWithTheNightAndTheNextDay() {
        Timetable winter = form().plan().timetable();
        ZoneId paris = winter.zone();
        assertThat(Overseas.hours(winter.start().atZone(paris).toInstant(), paris))
                .extracting(hour -> hour.place() + " "
                        + hour.at().atZone(hour.place().zone()).toLocalTime() + " " + hour.days() + " " + hour.night())
                .containsExactly(
                        "TAHITI 03:00 0 true",
                        "MARTINIQUE 09:00 0 false",
                        "CAYENNE 10:00 0 false",
                        "MIQUELON 10:00 0 false",
                        "MAYOTTE 16:00 0 false",
                        "REUNION 17:00 0 false",
                        "NOUMEA 00:00 1 true",
                        "WALLIS 01:00 1 true");
    }
}
