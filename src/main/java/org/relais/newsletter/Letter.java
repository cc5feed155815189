package org.relais.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.relais.typography.Typography;
import org.relais.web.SmallMarkdown;

/**
 * An issue as it is read: the one source of the mail, its text part, its web version and the archive's page. French typography
 * is applied here.
 */
public record Letter(int number, Quarter quarter, Words words, List<Part> parts) {
    private static final int PREHEADER = 110;
    private static final String SANS = "font-family:'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif";
    private static final Map<String, String> MAIL_STYLES = Map.of(
            "p", "margin:0 0 14px;" + SANS + ";font-size:17px;line-height:27px;color:#1d292d",
            "ul", "margin:0 0 14px;padding-left:22px;" + SANS + ";font-size:17px;line-height:27px;color:#1d292d",
            "ol", "margin:0 0 14px;padding-left:22px;" + SANS + ";font-size:17px;line-height:27px;color:#1d292d",
            "a", "color:#17565e");

    /** The introduction, once for each place it is read in. */
    public record Words(String subject, String title, String mail, String page, String text, String preheader) {}

    /** A heading and what stands under it. */
    public record Part(String title, List<Item> items) {}

    /**
     * An entry.
     *
     * @param place empty for what is national
     * @param startsAt null for what has no date
     * @param link always an address that can be opened
     */
    public record Item(EntryKind kind, String place, Instant startsAt, String title, String summary, String link) {}

    static Letter of(Issue issue, String baseUrl) {
        return new Letter(
                issue.number(),
                issue.quarter(),
                words(issue),
                issue.contents().shown().stream()
                        .map(section -> new Part(
                                read(section.title()),
                                section.entries().stream()
                                        .map(entry -> item(entry, baseUrl))
                                        .toList()))
                        .toList());
    }

    private static Words words(Issue issue) {
        return new Words(
                read(issue.subject()),
                read(issue.title()),
                SmallMarkdown.html(slotless(issue.introduction()), Locale.FRENCH, MAIL_STYLES),
                SmallMarkdown.html(slotless(issue.introduction()), Locale.FRENCH, Map.of()),
                SmallMarkdown.text(slotless(issue.introduction()), Locale.FRENCH),
                preheader(issue));
    }

    /** What a mailbox shows after the subject: what is inside, not the greeting. */
    private static String preheader(Issue issue) {
        String titles = issue.contents().shown().stream()
                .flatMap(section -> section.entries().stream())
                .map(Entry::title)
                .limit(4)
                .collect(Collectors.joining(" · "));
        String whole =
                titles.length() <= PREHEADER ? titles : titles.substring(0, titles.lastIndexOf(' ', PREHEADER)) + "…";
        return read(whole);
    }

    private static Item item(Entry entry, String baseUrl) {
        return new Item(
                entry.kind(),
                read(entry.place()),
                entry.startsAt(),
                read(entry.title()),
                read(entry.summary()),
                entry.link().startsWith("/") ? baseUrl + entry.link() : entry.link());
    }

    private static String read(String text) {
        return Typography.french(slotless(text));
    }

    /** What someone typed must not become a slot that the outbox fills, or refuses. */
    private static String slotless(String text) {
        return text.replace("[[", "[ [");
    }
}
