package org.relais.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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

    /** @param organizer the network, whom programs that insist on one are told */
    static StableDocument of(List<Published> events, Masthead words, Meeting.Organizer organizer, Instant changedAt) {
        List<Feed.Entry> entries = events.stream()
                .filter(each -> each.when().startsAt() != null)
                .map(each -> new Feed.Entry(meeting(each, words, organizer), Feed.State.CONFIRMED, each.changedAt()))
                .toList();
        return new StableDocument(Feed.of(words.title(), REFRESH, entries), Feed.TYPE, changedAt);
    }

    private static Meeting meeting(Published event, Masthead words, Meeting.Organizer organizer) {
        When when = event.when();
        LocalDateTime start = LocalDateTime.ofInstant(when.startsAt(), when.zone());
        Duration duration = when.endsAt() == null ? USUAL : Duration.between(when.startsAt(), when.endsAt());
        return new Meeting(
                "resource-" + event.id() + "@" + words.site().replaceFirst("^https?://([^/:]+).*$", "$1"),
                new Meeting.Revision(event.version(), event.changedAt()),
                new Meeting.Words(
                        words.titleOf(event), event.discreet() ? "" : described(event), words.site() + event.address()),
                Meeting.Course.once(when.zone(), start, duration),
                organizer);
    }

    private static String described(Published event) {
        return event.place().isEmpty() ? event.summary() : event.place() + "\n\n" + event.summary();
    }
}
