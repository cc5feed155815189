package org.relais.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.relais.calendar.Feed;
import org.relais.calendar.Meeting;
import org.relais.resources.Published;
import org.relais.resources.When;
import org.relais.web.StableDocument;

/** Events of the network as a calendar to subscribe to, whose bytes change only with them (CALENDAR 36). */
final class EventFeed {
    private static final Duration REFRESH = Duration.ofHours(4);
    private static final Duration USUAL = Duration.ofHours(1);

    private EventFeed() {}

    /**
     * @param cancelled that the feed told once; of these it says no more than which they were
     * @param organizer the network, whom programs that insist on one are told
     */
    static StableDocument of(
            List<Published> events,
            List<Published> cancelled,
            Masthead words,
            Meeting.Organizer organizer,
            Instant changedAt) {
        Stream<Feed.Entry> take = events.stream()
                .filter(each -> each.when().startsAt() != null)
                .map(each -> entry(each, told(each, words), organizer, words.site(), Feed.State.CONFIRMED));
        Stream<Feed.Entry> fall = cancelled.stream()
                .map(each -> entry(each, struck(each, words), organizer, words.site(), Feed.State.CANCELLED));
        String calendar =
                Feed.of(words.title(), REFRESH, Stream.concat(take, fall).toList());
        return new StableDocument(calendar, Feed.TYPE, changedAt);
    }

    /** Every change of a resource raises its version, its end too: SEQUENCE is that. */
    private static Feed.Entry entry(
            Published event, Meeting.Words said, Meeting.Organizer organizer, String site, Feed.State state) {
        When when = event.when();
        LocalDateTime start = LocalDateTime.ofInstant(when.startsAt(), when.zone());
        Duration duration = when.endsAt() == null ? USUAL : Duration.between(when.startsAt(), when.endsAt());
        Meeting meeting = new Meeting(
                "resource-" + event.id() + "@" + site.replaceFirst("^https?://([^/:]+).*$", "$1"),
                new Meeting.Revision(event.version(), event.changedAt()),
                said,
                Meeting.Course.once(when.zone(), start, duration),
                organizer);
        return new Feed.Entry(meeting, state, event.changedAt());
    }

    private static Meeting.Words told(Published event, Masthead words) {
        return new Meeting.Words(
                words.titleOf(event), event.discreet() ? "" : described(event), words.site() + event.address());
    }

    /** Its page is gone. */
    private static Meeting.Words struck(Published event, Masthead words) {
        return new Meeting.Words(words.titleOf(event), "", words.site() + "/resources");
    }

    private static String described(Published event) {
        return event.place().isEmpty() ? event.summary() : event.place() + "\n\n" + event.summary();
    }
}
