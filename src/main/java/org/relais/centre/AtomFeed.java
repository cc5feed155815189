package org.relais.centre;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.relais.resources.Published;
import org.relais.web.StableDocument;

/** What a filter finds as news (RFC 4287). Titles of discreet ones are as neutral here as in a history. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml;charset=utf-8";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /** @param words the sentences of a feed, and the site it comes from */
    static StableDocument of(Filter filter, List<Published> resources, Masthead words, Instant changedAt) {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", ATOM, "xml:lang", "fr");
        xml.text("id", words.site() + filter.at("/resources"));
        xml.text("title", words.title());
        xml.text("updated", latest(resources).toString());
        xml.leaf(
                "link",
                "rel",
                "self",
                "type",
                "application/atom+xml",
                "href",
                words.site() + filter.at("/resources/feed.atom"));
        xml.leaf("link", "rel", "alternate", "type", "text/html", "href", words.site() + filter.at("/resources"));
        xml.open("author").text("name", words.network()).close();
        resources.forEach(each -> entry(xml, each, words));
        return new StableDocument(xml.close().toString(), TYPE, changedAt);
    }

    private static void entry(Xml xml, Published resource, Masthead words) {
        String address = words.site() + resource.address();
        xml.open("entry");
        xml.text("id", address);
        xml.text("title", words.titleOf(resource));
        xml.text("published", resource.validatedAt().toString());
        xml.text("updated", resource.changedAt().toString());
        xml.leaf("link", "rel", "alternate", "type", "text/html", "href", address);
        if (!resource.discreet()) {
            xml.open("author").text("name", resource.organisation()).close();
            resource.themes().stream().sorted().forEach(theme -> xml.leaf("category", "term", theme));
            xml.text("summary", resource.summary());
        }
        xml.close();
    }

    private static Instant latest(List<Published> resources) {
        return resources.stream()
                .map(Published::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
