package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.webinars.WebinarFixture.LATER;
import static org.relais.webinars.WebinarFixture.NOW;
import static org.relais.webinars.WebinarFixture.draft;
import static org.relais.webinars.WebinarFixture.form;
import static org.relais.webinars.WebinarFixture.planned;
import static org.relais.webinars.WebinarFixture.published;
import static org.relais.webinars.WebinarFixture.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.Refusal;

class WebinarTest {
    private static final Duration LENGTH = Duration.ofMinutes(90);

    @Test
    void aDraftChangesAsOftenAsItLikesWithoutTouchingTheSequence() {
        Webinar webinar = draft();
        assertThat(webinar.edit(form("time", "15:00").plan(), LATER)).containsExactly(Change.MOVED);
        assertThat(webinar.sequence()).isZero();
        assertThat(webinar.dates()).hasSize(1);
        assertThat(webinar.first().startsAt()).isEqualTo("2026-12-03T14:00:00Z");
        assertThat(webinar.standing(LATER)).isEqualTo(Standing.DRAFT);
    }

    @Test
    void publishingIsDoneOnceAndNeedsADateToCome() {
        Webinar webinar = draft();
        assertThat(webinar.publish(NOW)).contains(Change.PUBLISHED);
        assertThat(webinar.publish(NOW)).isEmpty();
        assertThat(webinar.sequence()).isZero();
        Instant after = Instant.parse("2026-12-04T08:00:00Z");
        assertRefused("webinar.nothing-to-come", () -> draft().publish(after));
        assertThat(webinar.standing(after)).isEqualTo(Standing.HELD);
        assertRefused("webinar.is.HELD", () -> webinar.cancel(after));
    }

    @ParameterizedTest
    @CsvSource({
        "title, Un autre titre, REWORDED, 0",
        "summary, Un résumé, REWORDED, 0",
        "link, https://visio.example.org/autre, REWORDED, 0",
        "venue, BIGBLUEBUTTON, REWORDED, 0",
        "themes, repérage, ADMISSION, 0",
        "capacity, 60, ADMISSION, 0",
        "approval, yes, ADMISSION, 0",
        "reminders, HOUR, ADMISSION, 0",
        "threshold, 70, ADMISSION, 0",
        "time, 15:00, MOVED, 1",
        "date, 2026-12-04, MOVED, 1",
        "minutes, 60, MOVED, 1",
        "zone, Indian/Reunion, MOVED, 1",
        "repeat, WEEKLY, MOVED, 1"
    })
    void a14_onlyTimesRaiseTheSequenceAndWordsMakeANewStamp(String field, String value, Change change, int sequence) {
        Webinar webinar = published();
        assertThat(webinar.edit(form(field, value).plan(), LATER)).containsExactly(change);
        assertThat(webinar.sequence()).isEqualTo(sequence);
        assertThat(webinar.revisedAt()).isEqualTo(change == Change.ADMISSION ? NOW : LATER);
    }

    @Test
    void theSamePlanChangesNothing() {
        Webinar webinar = published();
        assertThat(webinar.edit(form().plan(), LATER)).isEmpty();
        assertThat(webinar.revisedAt()).isEqualTo(NOW);
        assertThat(Planned.of(webinar.plan()).differences(form())).isEmpty();
    }

    @Test
    void aNewTimeAndNewWordsAreToldAsOneChange() {
        Webinar webinar = published();
        Set<Change> changes = webinar.edit(
                form("time", "15:00", "title", "Autre", "capacity", "9").plan(), LATER);
        assertThat(Change.told(changes)).containsExactlyInAnyOrder(Change.MOVED, Change.ADMISSION);
    }

    @Test
    void whatIsForeseenIsWhatHappensAndChangesNothing() {
        Webinar webinar = published();
        assertThat(webinar.foresee(form("time", "15:00").plan(), LATER)).containsExactly(Change.MOVED);
        assertThat(webinar.sequence()).isZero();
        assertThat(planned(webinar)).containsExactly("2026-12-03T14:00");
        assertRefused(
                "webinar.date-past",
                () -> webinar.foresee(form("date", "2026-11-02").plan(), LATER));
    }

    @Test
    void aCancelledWebinarStaysCancelled() {
        Webinar webinar = published();
        assertThat(webinar.cancel(LATER)).contains(Change.CANCELLED);
        assertThat(webinar.cancel(LATER)).isEmpty();
        assertThat(webinar.sequence()).isEqualTo(1);
        assertRefused("webinar.cannot-change", () -> webinar.publish(LATER));
        assertRefused(
                "webinar.cannot-change",
                () -> webinar.edit(form("time", "15:00").plan(), LATER));
        assertRefused("webinar.cannot-change", () -> webinar.cancelDate(webinar.first(), LATER));
    }

    @Test
    void movingADateAcrossTheChangeOfTheClocksKeepsTheLocalHour() {
        Webinar webinar = series("date", "2027-03-16", "times", "3");
        assertThat(webinar.dates().stream().map(date -> date.startsAt().toString()))
                .containsExactly("2027-03-16T13:00:00Z", "2027-03-23T13:00:00Z", "2027-03-30T12:00:00Z");
        WebinarDate second = webinar.date(2);
        assertThat(webinar.moveDate(second, LocalDateTime.parse("2027-03-31T14:00"), LENGTH, LATER))
                .isEqualTo(Change.DATE_MOVED);
        assertThat(second.startsAt()).isEqualTo("2027-03-31T12:00:00Z");
        assertThat(second.original()).isEqualTo("2027-03-23T14:00");
        assertThat(webinar.sequence()).isEqualTo(1);
    }

    @Test
    void anHourThatDoesNotExistMovesForward() {
        Webinar webinar = published("date", "2027-03-28", "time", "02:30");
        assertThat(webinar.first().startsAt()).isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void theOneDateOfAWebinarMovesAsItsTimetable() {
        Webinar webinar = published();
        assertThat(webinar.moveDate(webinar.date(1), LocalDateTime.parse("2026-12-10T10:00"), LENGTH, LATER))
                .isEqualTo(Change.MOVED);
        assertThat(webinar.timetable().start()).isEqualTo("2026-12-10T10:00");
        assertThat(webinar.first().moved()).isFalse();
    }

    @Test
    void aDateKeepsItsPeopleWhenTheNewTimetableHasThatDay() {
        Webinar webinar = series();
        webinar.edit(
                form("date", "2027-01-05", "repeat", "WEEKLY", "times", "5", "time", "16:00")
                        .plan(),
                LATER);
        assertThat(webinar.date(3).localStart()).isEqualTo("2027-01-19T16:00");
        webinar.edit(
                form("date", "2027-01-05", "repeat", "WEEKLY", "times", "5", "time", "16:00", "except", "2027-01-12")
                        .plan(),
                LATER);
        assertThat(webinar.date(2).planned()).isFalse();
        assertThat(webinar.date(3).localStart()).isEqualTo("2027-01-19T16:00");
        assertThat(planned(webinar)).hasSize(4);
        assertThat(webinar.sequence()).isEqualTo(2);
    }

    @Test
    void datesTakeTheDaysThatAreLeftInTheirOrder() {
        Webinar webinar = series();
        webinar.edit(
                form("date", "2027-01-07", "repeat", "WEEKLY", "times", "4").plan(), LATER);
        assertThat(webinar.date(1).localStart()).isEqualTo("2027-01-07T14:00");
        assertThat(webinar.date(4).localStart()).isEqualTo("2027-01-28T14:00");
        assertThat(webinar.date(5).planned()).isFalse();
    }

    @Test
    void oneDateIsCancelledAndAnotherTimetableDoesNotBringItBack() {
        Webinar webinar = series();
        assertThat(webinar.cancelDate(webinar.date(2), LATER)).isEqualTo(Change.DATE_CANCELLED);
        assertThat(webinar.sequence()).isEqualTo(1);
        assertThat(webinar.timetable().exceptions()).containsExactly(LocalDateTime.parse("2027-01-12T14:00"));
        PlanForm shown = Planned.of(webinar.plan());
        assertThat(shown.has("except", "2027-01-12")).isTrue();
        webinar.edit(shown.with("time", "10:00").plan(), LATER);
        assertThat(planned(webinar))
                .containsExactly("2027-01-05T10:00", "2027-01-19T10:00", "2027-01-26T10:00", "2027-02-02T10:00");
    }

    @Test
    void theLastDateCannotGoAlone() {
        Webinar webinar = series("times", "2");
        webinar.cancelDate(webinar.date(1), LATER);
        assertRefused("webinar.last-date", () -> webinar.cancelDate(webinar.date(2), LATER));
    }

    @Test
    void aSeriesThatHasBegunMovesDateByDate() {
        Webinar webinar = series();
        Instant begun = Instant.parse("2027-01-06T08:00:00Z");
        PlanForm other = form("date", "2027-01-05", "repeat", "WEEKLY", "times", "5", "time", "16:00");
        assertRefused("webinar.has-begun", () -> webinar.edit(other.plan(), begun));
        assertRefused(
                "webinar.cannot-change",
                () -> webinar.moveDate(webinar.date(1), LocalDateTime.parse("2027-01-08T14:00"), LENGTH, begun));
        webinar.moveDate(webinar.date(2), LocalDateTime.parse("2027-01-13T14:00"), LENGTH, begun);
        assertThat(webinar.sequence()).isEqualTo(1);
    }

    @Test
    void registrationIsOpenWithinItsWindowWhileADateIsToCome() {
        Webinar webinar = published("opens", "2026-11-24T08:00", "closes", "2026-12-01T18:00");
        assertThat(webinar.takesRegistrations(NOW)).isFalse();
        assertThat(webinar.takesRegistrations(Instant.parse("2026-11-24T07:00:00Z")))
                .isTrue();
        assertThat(webinar.takesRegistrations(Instant.parse("2026-12-01T17:00:00Z")))
                .isFalse();
    }

    @Test
    void whatIsForAfterwardsIsShownAfterwards() {
        Webinar webinar = published();
        webinar.kit().hand(webinar, new Handout.Draft("Avant", Handout.Shown.BEFORE, "https://example.org/a"), null);
        webinar.kit().hand(webinar, new Handout.Draft("Replay", Handout.Shown.AFTER, "https://example.org/b"), null);
        assertThat(webinar.shownAt(NOW)).extracting(Handout::title).containsExactly("Avant");
        assertThat(webinar.shownAt(Instant.parse("2026-12-03T14:30:00Z"))).hasSize(2);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
