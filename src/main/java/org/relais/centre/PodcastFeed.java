package org.relais.centre;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relais.resources.Published;
import org.relais.web.StableDocument;

/**
 * Episodes as podcast programs read them: RSS 2.0 with an enclosure for each sound file. An episode whose link is a page has
 * none, and programs show its link.
 */
final class PodcastFeed {
    static final String TYPE = "application/rss+xml;charset=utf-8";

    private static final Map<String, String> SOUNDS = Map.of(
            "mp3", "audio/mpeg", "m4a", "audio/mp4", "ogg", "audio/ogg", "opus", "audio/ogg", "wav", "audio/wav");

    private PodcastFeed() {}

    static StableDocument of(List<Published> episodes, Masthead words, Instant changedAt) {
        Xml xml = new Xml();
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:itunes",
                "http://www.itunes.com/dtds/podcast-1.0.dtd");
        xml.open("channel");
        xml.text("title", words.title());
        xml.text("link", words.site() + "/resources?kind=PODCAST");
        xml.text("description", words.title());
        xml.text("language", "fr");
        xml.text("itunes:author", words.network());
        xml.leaf(
                "atom:link",
                "rel",
                "self",
                "type",
                "application/rss+xml",
                "href",
                words.site() + "/resources/podcasts.rss");
        episodes.forEach(each -> item(xml, each, words));
        return new StableDocument(xml.close().close().toString(), TYPE, changedAt);
    }

    /** The length of a file that lies elsewhere is not known: 0 says so. */
    private static void item(Xml xml, Published episode, Masthead words) {
        String address = words.site() + episode.address();
        xml.open("item");
        xml.text("title", episode.title());
        xml.text("link", address);
        xml.open("guid", "isPermaLink", "true").content(address).close();
        xml.text("pubDate", date(episode.validatedAt()));
        xml.text("description", episode.summary());
        sound(episode.link())
                .ifPresent(type -> xml.leaf("enclosure", "url", episode.link(), "length", "0", "type", type));
        xml.close();
    }

    private static Optional<String> sound(String link) {
        String path = link == null ? "" : link.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SOUNDS.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
