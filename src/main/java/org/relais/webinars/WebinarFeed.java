package org.relais.webinars;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.relais.calendar.Feed;
import org.relais.calendar.Meeting;
import org.relais.web.StableDocument;

/** A calendar of webinars, whose bytes change only with them. */
final class WebinarFeed {
    private static final Duration REFRESH = Duration.ofHours(4);

    private WebinarFeed() {}

    static StableDocument of(List<Webinar> webinars, String network, String baseUrl, Meeting.Organizer organizer) {
        List<Feed.Entry> entries = webinars.stream()
                .map(webinar -> new Feed.Entry(
                        Meetings.of(webinar, Meetings.words(webinar, baseUrl), organizer),
                        webinar.status() == WebinarStatus.CANCELLED ? Feed.State.CANCELLED : Feed.State.CONFIRMED,
                        webinar.revisedAt()))
                .toList();
        Instant changedAt = webinars.stream()
                .map(Webinar::revisedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new StableDocument(Feed.of("Webinaires – " + network, REFRESH, entries), Feed.TYPE, changedAt);
    }
}
