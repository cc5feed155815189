package org.relais.people;

import java.net.IDN;
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
        String text = kind == Kind.WORD ? plain(bare) : address(bare, bare.indexOf('@') + 1);
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Refusal.invalid("words", "people.search.too-short", SHORTEST);
        }
        return new Words(kind, text);
    }

    /** For {@code like}, in which what was typed stands for itself. */
    String pattern() {
        return text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** Its domain in the letters in which addresses are kept (D22), once enough of it is typed to be one. */
    private static String address(String bare, int domain) {
        String typed = bare.substring(domain);
        String local = domain == 1 ? "" : plain(bare.substring(0, domain));
        try {
            return local + IDN.toASCII(typed);
        } catch (IllegalArgumentException unfinished) {
            return local + plain(typed);
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
