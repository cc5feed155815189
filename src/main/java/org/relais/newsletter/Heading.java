package org.relais.newsletter;

import java.util.Locale;
import java.util.Objects;
import org.relais.Refusal;
import org.relais.rules.Rule;
import org.relais.web.Messages;
import org.relais.web.Typed;

/**
 * The title of a section in the languages of our readers.
 *
 * @param en may be empty: readers of English then see the French one
 */
public record Heading(String fr, String en) {
    static final int LONGEST = 80;

    static Heading typed(String fr, String en) {
        String title = Typed.lines(fr).replaceAll("\\s+", " ");
        String english = Objects.requireNonNullElse(Typed.line("titleEn", en, LONGEST), "");
        if (title.isEmpty() || title.length() > LONGEST) {
            throw Refusal.invalid("title", "section.needs-a-title", LONGEST);
        }
        return new Heading(title, english);
    }

    static Heading of(Rule rule) {
        return new Heading(rule.title(), rule.titleEn());
    }

    /** For what no rule wishes for. */
    static Heading of(EntryKind kind) {
        return new Heading(
                Messages.text(Locale.FRENCH, "section." + kind), Messages.text(Locale.ENGLISH, "section." + kind));
    }
}
