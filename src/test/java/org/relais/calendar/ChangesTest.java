package org.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.calendar.CalendarFixture.ACCEPTED;
import static org.relais.calendar.CalendarFixture.CLAIRE;
import static org.relais.calendar.CalendarFixture.FEBRUARY;
import static org.relais.calendar.CalendarFixture.FRENCH;
import static org.relais.calendar.CalendarFixture.LONG;
import static org.relais.calendar.CalendarFixture.MARCH;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.calendar.Meeting.Organizer;
import org.relais.calendar.StrictReader.Component;
import org.relais.calendar.StrictReader.Property;

/** Assertions 23 to 27 and 37: what changes say, and what nobody may make them say. */
class ChangesTest {
    @Test
    void a23_aMoveBringsTheMasterAndEveryMovedDateWithTheMastersZone() {
        List<Component> events = StrictReader.read(Invitation.request(CalendarFixture.series(FRENCH), CLAIRE)
                        .ics())
                .inside("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).all("RECURRENCE-ID")).isEmpty();
        assertThat(events.get(0).value("RRULE")).isEqualTo("FREQ=MONTHLY;BYDAY=1TU;COUNT=10");
        assertThat(events.get(0).value("EXDATE")).isEqualTo("20270202T140000");
        assertThat(events.get(1).all("RRULE")).isEmpty();
        assertThat(events.get(1).value("RECURRENCE-ID")).isEqualTo("20270302T140000");
        assertThat(events.get(1).value("DTSTART")).isEqualTo("20270303T160000");
        assertThat(events.get(1).value("DTEND")).isEqualTo("20270303T180000");
        assertThat(events.get(1).one("RECURRENCE-ID").parameters())
                .isEqualTo(events.get(0).one("DTSTART").parameters())
                .isEqualTo(events.get(0).one("EXDATE").parameters());
    }

    @Test
    void a24_aNewTimeAsksAgainAndATextEditKeepsTheAnswer() {
        Map<String, CalendarObject> life = CalendarFixture.life(FRENCH);
        assertThat(life.get("move").ics()).contains("PARTSTAT=NEEDS-ACTION");
        assertThat(life.get("text-edit").ics()).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void a25_aCancellationHasAllThatCalendarsAskFor() {
        for (String what : List.of("cancel", "series-cancel", "series-cancel-one-date")) {
            Component calendar =
                    StrictReader.read(CalendarFixture.life(FRENCH).get(what).ics());
            assertThat(calendar.value("METHOD")).isEqualTo("CANCEL");
            assertThat(calendar.inside("VEVENT")).singleElement().satisfies(event -> {
                assertThat(event.value("STATUS")).isEqualTo("CANCELLED");
                assertThat(event.value("SEQUENCE")).isEqualTo("1");
                assertThat(event.properties())
                        .extracting(Property::name)
                        .contains("UID", "DTSTAMP", "ORGANIZER", "ATTENDEE", "DTSTART", "DTEND", "SUMMARY");
            });
        }
    }

    @Test
    void a26_whoLeavesGetsACancellationWithoutAStatus() {
        Component calendar = StrictReader.read(
                Invitation.leave(CalendarFixture.once(FRENCH), ACCEPTED).ics());
        assertThat(calendar.value("METHOD")).isEqualTo("CANCEL");
        assertThat(calendar.inside("VEVENT").get(0).all("STATUS")).isEmpty();
    }

    @Test
    void a27_aDateIsCancelledByItsNameOrLeftOutByTheRuleAndNeverBoth() {
        Meeting series = CalendarFixture.series(FRENCH);
        Component cancelled = StrictReader.read(
                        Invitation.cancel(series, CLAIRE, FEBRUARY).ics())
                .inside("VEVENT")
                .get(0);
        assertThat(cancelled.value("RECURRENCE-ID")).isEqualTo("20270202T140000");
        assertThat(cancelled.all("EXDATE")).isEmpty();
        assertThat(cancelled.all("RRULE")).isEmpty();

        Meeting.Override moved = new Meeting.Override(MARCH, MARCH.plusDays(1), LONG);
        Meeting leftOut = CalendarFixture.at(FRENCH, CalendarFixture.series(Set.of(MARCH), List.of(moved)), 2);
        List<Component> events =
                StrictReader.read(Invitation.request(leftOut, CLAIRE).ics()).inside("VEVENT");
        assertThat(events).singleElement().satisfies(event -> assertThat(event.value("EXDATE"))
                .isEqualTo("20270302T140000"));
    }

    @Test
    void a37_nothingThatWasTypedMakesALineAPropertyOrAParameter() {
        String evil = "Claire\r\nX-EVIL:1\n\u0000\t\u0085\";X=\"1:mailto:autre@example.org";
        Organizer organizer = new Organizer(evil, "webinaires@example.org");
        Meeting once = CalendarFixture.once(CalendarFixture.HOSTILE);
        Meeting meeting = new Meeting(once.uid(), once.revision(), once.words(), once.course(), organizer);
        Component plain = StrictReader.read(
                Invitation.request(CalendarFixture.once(FRENCH), CLAIRE).ics());
        Component hostile = StrictReader.read(Invitation.request(meeting, Attendee.asked("claire@example.org", evil))
                .ics());
        assertThat(hostile.everything()
                        .map(each -> each.name() + each.parameters().keySet()))
                .isEqualTo(plain.everything()
                        .map(each -> each.name() + each.parameters().keySet())
                        .toList());
        assertThat(hostile.inside("VEVENT").get(0).one("ATTENDEE").value()).isEqualTo("mailto:claire@example.org");
        assertThat(hostile.inside("VEVENT").get(0).value("URL"))
                .isEqualTo("https://relais.example.org/a%20b%20X-EVIL:1%20%22%3Cé%3E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.org\r\nX:1", "a b@example.org", "<a@example.org>", "mailto:a@example.org", "personne"
            })
    void a37_anAddressThatIsNoneIsRefused(String address) {
        assertThatThrownBy(() -> Attendee.asked(address, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(address);
    }
}
