package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.webinars.WebinarFixture.LATER;
import static org.relais.webinars.WebinarFixture.NOW;
import static org.relais.webinars.WebinarFixture.form;
import static org.relais.webinars.WebinarFixture.published;
import static org.relais.webinars.WebinarFixture.series;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relais.calendar.Meeting;
import org.relais.web.StableDocument;

class MeetingsTest {
    private static final Meeting.Organizer TEAM = new Meeting.Organizer("Réseau", "equipe@example.org");
    private static final String SITE = "https://relais.example.org";

    @Test
    void aSeriesIsOneMeetingWithWhatMovedAndWhatWasCancelled() {
        Webinar webinar = series();
        webinar.moveDate(webinar.date(2), LocalDateTime.parse("2027-01-13T10:00"), Duration.ofMinutes(60), LATER);
        webinar.cancelDate(webinar.date(4), LATER);
        Meeting meeting = Meetings.of(webinar, Meetings.words(webinar, SITE), TEAM);
        assertThat(meeting.revision()).isEqualTo(new Meeting.Revision(2, LATER));
        assertThat(meeting.course().rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;COUNT=5");
        assertThat(meeting.course().exceptions()).containsExactly(LocalDateTime.parse("2027-01-26T14:00"));
        assertThat(meeting.course().overrides())
                .containsExactly(new Meeting.Override(
                        LocalDateTime.parse("2027-01-12T14:00"),
                        LocalDateTime.parse("2027-01-13T10:00"),
                        Duration.ofMinutes(60)));
        assertThat(meeting.words().url()).isEqualTo(SITE + "/webinars/reperer");
    }

    @Test
    void a27_aMovedDateThatIsCancelledIsAnExceptionOnly() {
        Webinar webinar = series();
        webinar.moveDate(webinar.date(2), LocalDateTime.parse("2027-01-13T10:00"), Duration.ofMinutes(60), LATER);
        webinar.cancelDate(webinar.date(2), LATER);
        Meeting.Course course =
                Meetings.of(webinar, Meetings.words(webinar, SITE), TEAM).course();
        assertThat(course.exceptions()).containsExactly(LocalDateTime.parse("2027-01-12T14:00"));
        assertThat(course.overrides()).isEmpty();
    }

    @Test
    void a36_theFeedKeepsItsBytesUntilAWebinarChangesAndItsCancelledOnes() {
        Webinar webinar = published("title", "Écouter, croire ; protéger");
        Webinar series = series();
        StableDocument feed = feed(webinar, series);
        assertThat(feed(webinar, series).text()).isEqualTo(feed.text());
        assertThat(feed.changedAt()).isEqualTo(NOW);

        webinar.edit(
                form("title", "Écouter, croire ; protéger", "capacity", "9").plan(), LATER);
        assertThat(feed(webinar, series).digest()).isEqualTo(feed.digest());

        webinar.cancel(LATER);
        StableDocument after = feed(webinar, series);
        assertThat(after.digest()).isNotEqualTo(feed.digest());
        assertThat(after.changedAt()).isEqualTo(LATER);
        ICalendar read = Biweekly.parse(after.text()).first();
        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.getEvents()).hasSize(2);
        VEvent first = read.getEvents().get(0);
        assertThat(first.getSummary().getValue()).isEqualTo("Écouter, croire ; protéger");
        assertThat(first.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(first.getAttendees()).isEmpty();
    }

    private static StableDocument feed(Webinar... webinars) {
        return WebinarFeed.of(List.of(webinars), "Réseau", SITE, TEAM);
    }
}
