package org.relais.webinars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.relais.calendar.Feed;
import org.relais.calendar.Meeting;

/** A calendar of webinars, whose bytes change only with them. */
final class WebinarFeed {
    private static final Duration REFRESH = Duration.ofHours(4);
    private static final int DIGITS = 32;
    private final String text;
    private final Instant changedAt;

    WebinarFeed(List<Webinar> webinars, String network, String baseUrl, Meeting.Organizer organizer) {
        List<Feed.Entry> entries = webinars.stream()
                .map(webinar -> new Feed.Entry(
                        Meetings.of(webinar, Meetings.words(webinar, baseUrl), organizer),
                        webinar.status() == WebinarStatus.CANCELLED ? Feed.State.CANCELLED : Feed.State.CONFIRMED,
                        webinar.revisedAt()))
                .toList();
        text = Feed.of("Webinaires – " + network, REFRESH, entries);
        changedAt = webinars.stream()
                .map(Webinar::revisedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    String text() {
        return text;
    }

    /** To the second, which is all that Last-Modified says. */
    Instant changedAt() {
        return changedAt;
    }

    /** For a strong ETag. */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
