package org.relais.centre;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.relais.resources.Published;
import org.relais.web.StableDocument;

/**
 * Episodes as podcast programs read them: RSS 2.0 with an enclosure for each sound file, ours or one elsewhere. An episode whose link
 * is a page has none, and programs show its link.
 */
final class PodcastFeed {
    static final String TYPE = "application/rss+xml;charset=utf-8";

    private PodcastFeed() {}

    /**
     * @param url whole
     * @param bytes 0 when they are not known
     */
    record Enclosure(String url, long bytes, String type) {}

    /** An episode and where it is listened to, if that is a file. */
    record Episode(Published resource, Optional<Enclosure> enclosure) {}

    static StableDocument of(List<Episode> episodes, Masthead words, Instant changedAt) {
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
        xml.text("itunes:explicit", "false");
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

    private static void item(Xml xml, Episode episode, Masthead words) {
        Published resource = episode.resource();
        String address = words.site() + resource.address();
        xml.open("item");
        xml.text("title", words.titleOf(resource));
        xml.text("link", address);
        xml.open("guid", "isPermaLink", "true").content(address).close();
        xml.text("pubDate", date(resource.validatedAt()));
        xml.text("description", resource.discreet() ? "" : resource.summary());
        xml.text("itunes:explicit", "false");
        if (resource.minutes() != null) {
            xml.text("itunes:duration", String.valueOf(resource.minutes() * 60));
        }
        episode.enclosure()
                .ifPresent(file -> xml.leaf(
                        "enclosure", "url", file.url(), "length", String.valueOf(file.bytes()), "type", file.type()));
        xml.close();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
