package org.relais.archive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.relais.archive.Bookshelf.Volume;
import org.relais.centre.Xml;
import org.relais.web.Messages;
import org.relais.web.Settings;
import org.relais.web.StableDocument;

/** Issues as news (RFC 4287), without those for subscribers alone. */
final class IssueFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private IssueFeed() {}

    static StableDocument of(List<Volume> volumes, Locale locale, Settings settings) {
        String page = settings.baseUrl() + "/newsletter";
        List<Volume> open =
                volumes.stream().filter(each -> !each.issue().membersOnly()).toList();
        Instant latest = open.stream()
                .map(each -> each.issue().startedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Xml xml = new Xml();
        xml.open("feed", "xmlns", ATOM, "xml:lang", locale.getLanguage());
        xml.text("id", page);
        xml.text("title", Messages.text(locale, "archive.feed", settings.network()));
        xml.text("updated", latest.toString());
        xml.leaf("link", "rel", "self", "type", "application/atom+xml", "href", page + "/feed.atom");
        xml.leaf("link", "rel", "alternate", "type", "text/html", "href", page);
        xml.open("author").text("name", settings.network()).close();
        open.forEach(each -> entry(xml, each, page + "/" + each.issue().number()));
        return new StableDocument(xml.close().toString(), "application/atom+xml;charset=utf-8", latest);
    }

    private static void entry(Xml xml, Volume volume, String address) {
        xml.open("entry");
        xml.text("id", address);
        xml.text("title", volume.said().title());
        xml.text("published", volume.issue().startedAt().toString());
        xml.text("updated", volume.issue().startedAt().toString());
        xml.leaf("link", "rel", "alternate", "type", "text/html", "href", address);
        xml.leaf("link", "rel", "enclosure", "type", "application/pdf", "href", address + "/issue.pdf");
        xml.text("summary", volume.said().summary());
        xml.close();
    }
}
