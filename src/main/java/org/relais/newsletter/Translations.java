package org.relais.newsletter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.Refusal;

/**
 * What readers of English are told in the place of an issue's French words. What nobody translated they read in French, and are
 * told so. A translation keeps the words it was made of: when those change, the team sees which to look at again.
 */
@Embeddable
public class Translations {
    @ElementCollection
    @CollectionTable(name = "issue_translation", joinColumns = @JoinColumn(name = "issue_id"))
    @MapKeyColumn(name = "part", length = 60)
    private Map<String, Translated> english = new HashMap<>();

    protected Translations() {}

    /** English words, and the French ones they were made of. */
    @Embeddable
    public record Translated(
            @Column(name = "words") String words,
            @Column(name = "original") String original) {}

    /**
     * Something there is to translate.
     *
     * @param part such as {@code title} or {@code entry-12-summary}
     * @param what a key of a sentence that names it
     * @param longest characters
     */
    public record Line(String part, String what, String original, String words, boolean outdated, int longest) {
        /** Whether it may have several paragraphs. */
        public boolean tall() {
            return longest > Wording.LONGEST_SUBJECT + Entry.LONGEST_TITLE;
        }

        public boolean open() {
            return words.isEmpty();
        }
    }

    static String part(Entry entry, String field) {
        return "entry-" + entry.id() + "-" + field;
    }

    /** All there is to translate, in the order it is read; titles of sections are kept with them. */
    public List<Line> of(Issue issue) {
        List<Line> lines = new ArrayList<>(List.of(
                line("subject", "compose.subject", issue.subject(), Wording.LONGEST_SUBJECT),
                line("title", "compose.title", issue.title(), Wording.LONGEST_TITLE),
                line("introduction", "compose.introduction", issue.introduction(), Wording.LONGEST_INTRODUCTION)));
        issue.contents().shown().forEach(section -> {
            lines.add(new Line(
                    "section-" + section.id(),
                    "section.title",
                    section.title(),
                    section.titleEn(),
                    false,
                    Heading.LONGEST));
            section.entries().forEach(entry -> {
                lines.add(line(part(entry, "title"), "entry.title-label", entry.title(), Entry.LONGEST_TITLE));
                lines.add(line(part(entry, "summary"), "entry.summary-label", entry.summary(), Block.LONGEST_TEXT));
            });
        });
        return lines.stream().filter(line -> !line.original().isBlank()).toList();
    }

    private Line line(String part, String what, String original, int longest) {
        Optional<Translated> there = Optional.ofNullable(english.get(part));
        return new Line(
                part,
                what,
                original,
                there.map(Translated::words).orElse(""),
                there.filter(each -> !each.original().equals(original)).isPresent(),
                longest);
    }

    /** @param typed by part; blank takes a translation away */
    void translate(Issue issue, Map<String, String> typed) {
        of(issue).stream().filter(line -> typed.containsKey(line.part())).forEach(line -> {
            String words = typed.get(line.part())
                    .replace("\r\n", "\n")
                    .replace("\0", "")
                    .strip();
            String clean = line.tall() ? words : words.replaceAll("\\s+", " ");
            if (clean.length() > line.longest()) {
                throw Refusal.invalid(line.part(), "issue.too-long", line.longest());
            }
            say(issue, line, clean);
        });
    }

    private void say(Issue issue, Line line, String words) {
        if (line.part().startsWith("section-")) {
            Section section =
                    issue.contents().section(Long.parseLong(line.part().substring("section-".length())));
            section.rename(new Heading(section.title(), words));
        } else if (words.isEmpty()) {
            english.remove(line.part());
        } else if (!words.equals(line.words())) {
            english.put(line.part(), new Translated(words, line.original()));
        }
    }

    /** In that language, when it is English and each of the parts that say anything is translated. */
    boolean speak(Locale language, Stream<Map.Entry<String, String>> parts) {
        return language.getLanguage().equals("en")
                && parts.allMatch(part -> part.getValue().isBlank() || english.containsKey(part.getKey()));
    }

    String words(String part) {
        Translated there = english.get(part);
        return there == null ? "" : there.words();
    }

    int size() {
        return english.size();
    }
}
