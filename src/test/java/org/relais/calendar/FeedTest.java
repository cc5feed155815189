package org.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.calendar.CalendarFixture.FRENCH;
import static org.relais.calendar.CalendarFixture.MADE;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relais.calendar.StrictReader.Component;
import org.relais.calendar.StrictReader.Property;

/** Assertion 36, as far as bytes go. */
class FeedTest {
    private final Component feed = StrictReader.read(CalendarFixture.feed());

    @Test
    void a36_itIsPublishedAndNamesNobodyWhoComes() {
        assertThat(feed.value("METHOD")).isEqualTo("PUBLISH");
        assertThat(feed.everything()).extracting(Property::name).doesNotContain("ATTENDEE", "CONFERENCE", "ACTION");
    }

    @Test
    void a36_itSaysItsNameAndWhenToAskAgainInBothDialects() {
        assertThat(feed.value("NAME")).isEqualTo("Webinaires \\; Relais").isEqualTo(feed.value("X-WR-CALNAME"));
        assertThat(feed.one("REFRESH-INTERVAL").parameters()).containsEntry("VALUE", "DURATION");
        assertThat(feed.value("REFRESH-INTERVAL")).isEqualTo("PT6H").isEqualTo(feed.value("X-PUBLISHED-TTL"));
    }

    @Test
    void a36_itsBytesChangeOnlyWhenSomethingDid() {
        Meeting meeting = CalendarFixture.once(FRENCH);
        String before = feedOf(meeting, 1);
        assertThat(feedOf(meeting, 1)).isEqualTo(before);
        assertThat(feedOf(meeting, 2)).isNotEqualTo(before);
        assertThat(before).contains("DTSTAMP:20261123T090001Z");
    }

    private static String feedOf(Meeting meeting, int seconds) {
        Feed.Entry entry = new Feed.Entry(meeting, Feed.State.CONFIRMED, MADE.plusSeconds(seconds));
        return Feed.of("Relais", Duration.ofDays(1), List.of(entry));
    }

    @Test
    void a36_aCancelledMeetingStays() {
        assertThat(feed.inside("VEVENT"))
                .extracting(event -> event.value("UID") + " " + event.value("STATUS"))
                .containsExactly(
                        "webinar-12@relais.example.org CONFIRMED",
                        "webinar-12@relais.example.org CONFIRMED",
                        "webinar-13@relais.example.org CANCELLED");
    }

    @Test
    void a36_inSomebodysOwnFeedTheTimeIsTakenOnlyWhenTheyCome() {
        String coming = feedOf(Feed.State.COMING);
        assertThat(coming).contains("STATUS:CONFIRMED", "TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY");
        String waiting = feedOf(Feed.State.WAITING);
        assertThat(waiting).contains("STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE");
        assertThat(coming + waiting).doesNotContain("ATTENDEE", "VALARM", "CONFERENCE");
    }

    private static String feedOf(Feed.State state) {
        Feed.Entry entry = new Feed.Entry(CalendarFixture.once(FRENCH), state, MADE);
        return Feed.of("Relais", Duration.ofDays(1), List.of(entry));
    }

    @Test
    void a12_everyZoneIsThereOnce() {
        assertThat(feed.inside("VTIMEZONE"))
                .extracting(zone -> zone.value("TZID"))
                .containsExactly("Europe/Paris", "Indian/Reunion");
    }

    @Test
    void anEmptyFeedIsACalendarAllTheSame() {
        ICalendar read = Biweekly.parse(Feed.of("Relais", Duration.ofHours(1), List.of()))
                .first();
        assertThat(read.getEvents()).isEmpty();
        assertThat(read.getNames()).extracting(name -> name.getValue()).containsExactly("Relais");
    }

    @Test
    void anotherParserReadsTheSameWords() {
        ICalendar read = Biweekly.parse(CalendarFixture.feed()).first();
        assertThat(read.getEvents().get(0).getSummary().getValue()).isEqualTo(FRENCH.title());
        assertThat(read.getEvents().get(0).getDescription().getValue()).startsWith(FRENCH.description());
        assertThat(read.getEvents().get(2).getDateStart().getValue().toInstant())
                .hasToString("2026-12-10T10:00:00Z");
    }
}
