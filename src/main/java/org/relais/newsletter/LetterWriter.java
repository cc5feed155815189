package org.relais.newsletter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.typography.Typography;
import org.relais.web.Settings;
import org.relais.web.SmallMarkdown;

/** Writes an issue for readers of one language: the English words where there are any, else the French ones. */
public final class LetterWriter {
    private static final int PREHEADER = 110;
    private static final String BODY = "font-size:17px;line-height:27px;color:#1d292d";

    private final Issue issue;
    private final Locale reader;
    private final House house;

    /**
     * Where its links lead, and how they look.
     *
     * @param color of links in a mail
     */
    public record House(String baseUrl, String color) {
        public static House of(Settings settings) {
            return new House(settings.baseUrl(), settings.look().color());
        }

        private Map<String, String> styles() {
            return Map.of(
                    "p", "margin:0 0 14px;" + BODY,
                    "ul", "margin:0 0 14px;padding-left:22px;" + BODY,
                    "ol", "margin:0 0 14px;padding-left:22px;" + BODY,
                    "a", "color:" + color);
        }
    }

    LetterWriter(Issue issue, Locale reader, House house) {
        this.issue = issue;
        this.reader = reader;
        this.house = house;
    }

    Letter letter() {
        List<Letter.Part> parts =
                issue.contents().shown().stream().map(this::part).toList();
        Letter.Words words = words(parts);
        Stream<String> languages = Stream.concat(
                Stream.of(words.language()),
                parts.stream()
                        .flatMap(part -> Stream.concat(
                                Stream.of(part.language()),
                                part.items().stream().map(Letter.Item::language))));
        return new Letter(issue.number(), issue.kind(), issue.quarter(), Letter.gap(reader, languages), words, parts);
    }

    private Letter.Words words(List<Letter.Part> parts) {
        Locale language = language(Map.of("title", issue.title(), "introduction", issue.introduction()));
        Locale subject = language(Map.of("subject", issue.subject()));
        String introduction = slotless(words(language, "introduction", issue.introduction()));
        return new Letter.Words(
                read(words(subject, "subject", issue.subject()), subject),
                read(words(language, "title", issue.title()), language),
                SmallMarkdown.html(introduction, language, house.styles()),
                SmallMarkdown.html(introduction, language, Map.of()),
                SmallMarkdown.text(introduction, language),
                preheader(parts),
                language.getLanguage());
    }

    /** What a mailbox shows after the subject: what is inside, not the greeting. */
    private static String preheader(List<Letter.Part> parts) {
        String titles = parts.stream()
                .flatMap(part -> part.items().stream())
                .filter(item -> item.inset() == null)
                .map(Letter.Item::title)
                .limit(4)
                .collect(Collectors.joining(" · "));
        return titles.length() <= PREHEADER ? titles : titles.substring(0, titles.lastIndexOf(' ', PREHEADER)) + "…";
    }

    private Letter.Part part(Section section) {
        boolean english =
                reader.getLanguage().equals("en") && !section.titleEn().isBlank();
        Locale language = english ? Locale.ENGLISH : Locale.FRENCH;
        return new Letter.Part(
                read(english ? section.titleEn() : section.title(), language),
                language.getLanguage(),
                section.entries().stream().map(this::item).toList());
    }

    private Letter.Item item(Entry entry) {
        String title = Translations.part(entry, "title");
        String summary = Translations.part(entry, "summary");
        Locale language = language(Map.of(title, entry.title(), summary, entry.summary()));
        String body = words(language, summary, entry.summary());
        return new Letter.Item(
                entry.kind(),
                read(entry.place(), Locale.FRENCH),
                entry.startsAt(),
                read(words(language, title, entry.title()), language),
                read(body, language),
                entry.link().startsWith("/") ? house.baseUrl() + entry.link() : entry.link(),
                language.getLanguage(),
                entry.written() ? inset(entry, body, language) : null);
    }

    private Letter.Inset inset(Entry entry, String body, Locale language) {
        String markdown = entry.kind() == EntryKind.TEXT ? slotless(body) : "";
        return new Letter.Inset(
                SmallMarkdown.html(markdown, language, house.styles()),
                SmallMarkdown.html(markdown, language, Map.of()),
                SmallMarkdown.text(markdown, language),
                entry.picture() == null ? "" : house.baseUrl() + entry.picture().path(),
                Block.figures(read(body, language)));
    }

    /** English when all of these parts are translated, else French. */
    private Locale language(Map<String, String> parts) {
        boolean english = issue.translations().speak(reader, parts.entrySet().stream());
        return english ? Locale.ENGLISH : Locale.FRENCH;
    }

    private String words(Locale language, String part, String french) {
        return language == Locale.ENGLISH ? issue.translations().words(part) : french;
    }

    private static String read(String text, Locale language) {
        return Typography.set(slotless(text), language);
    }

    /** What someone typed must not become a slot that the outbox fills, or refuses. */
    private static String slotless(String text) {
        return text.replace("[[", "[ [");
    }
}
