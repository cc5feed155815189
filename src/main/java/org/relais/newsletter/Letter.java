package org.relais.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An issue as it is read in one language: the one source of the mail, its text part, the preview, the web version, the archive and
 * the PDF. {@link LetterWriter} makes it, and sets its typography.
 *
 * @param gap what of it is in French for a reader of English
 */
public record Letter(int number, Issue.Kind kind, Quarter quarter, Gap gap, Words words, List<Part> parts) {

    /** How much nobody has translated. */
    public enum Gap {
        NONE,
        SOME,
        ALL
    }

    /** The introduction, once for each place it is read in. */
    public record Words(
            String subject, String title, String mail, String page, String text, String preheader, String language) {}

    /** A heading and what stands under it. */
    public record Part(String title, String language, List<Item> items) {}

    /**
     * An entry.
     *
     * @param place empty for what is national
     * @param startsAt null for what has no date
     * @param link always an address that can be opened; of a block possibly empty
     * @param language of its title and summary
     * @param inset what only a block of the team has; null for what comes from a resource or a webinar
     */
    public record Item(
            EntryKind kind,
            String place,
            Instant startsAt,
            String title,
            String summary,
            String link,
            String language,
            Inset inset) {}

    /**
     * A block as it is read.
     *
     * @param mail the text of a TEXT as HTML for a mail, {@code page} for a page, {@code text} without any
     * @param picture the address of a PICTURE, or empty
     */
    public record Inset(String mail, String page, String text, String picture, List<Block.Figure> figures) {}

    /** @param look the house's colours, which stand in the mail's own HTML */
    public static Letter of(Issue issue, Locale reader, LetterWriter.House look) {
        return new LetterWriter(issue, reader, look).letter();
    }

    /** Languages that something of it is written in. */
    static Gap gap(Locale reader, Stream<String> languages) {
        List<String> all = languages.distinct().toList();
        if (reader.getLanguage().equals("fr") || all.equals(List.of(reader.getLanguage()))) {
            return Gap.NONE;
        }
        return all.size() == 1 ? Gap.ALL : Gap.SOME;
    }
}
