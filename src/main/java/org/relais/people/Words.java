package org.relais.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.relais.Refusal;

/**
 * What someone of the team looks for: the beginning of an address, of a domain when it begins with « @ », of a family name or of a
 * structure.
 *
 * @param text without case or accents
 */
record Words(Kind kind, String text) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 254;

    /** What the words can be the beginning of. */
    enum Kind {
        DOMAIN,
        ADDRESS,
        WORD
    }

    /** @throws Refusal when they are too short to find anybody */
    static Words of(String typed) {
        String bare = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        Kind kind = bare.startsWith("@") ? Kind.DOMAIN : bare.contains("@") ? Kind.ADDRESS : Kind.WORD;
        String text = kind == Kind.DOMAIN ? bare.substring(1) : plain(bare);
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Refusal.invalid("words", "people.search.too-short", SHORTEST);
        }
        return new Words(kind, text);
    }

    /** For {@code like}, in which what was typed stands for itself. */
    String pattern() {
        return text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
