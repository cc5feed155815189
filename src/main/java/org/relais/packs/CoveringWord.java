package org.relais.packs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.Refusal;
import org.relais.web.Typed;

/** What the team writes above a pack, in plain text; what a text to copy leaves to be filled in is refused. */
record CoveringWord(String text) {
    static final int LONGEST = 2_000;

    private static final Pattern LEFT_OPEN = Pattern.compile(
            "\\[[^]\\n]*]|\\{[^}\\n]*}|<[^>\\n]*>|_{3,}|(?i:\\bx{3,}\\b|lorem ipsum|\\bto ?do\\b|\\bà compléter\\b)");

    static CoveringWord typed(String typed) {
        String text = Typed.lines(typed);
        if (text.isEmpty()) {
            throw Refusal.invalid("word", "pack.needs-word");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("word", "form.too-long", LONGEST);
        }
        Matcher open = LEFT_OPEN.matcher(text);
        if (open.find()) {
            throw Refusal.invalid("word", "pack.left-open", open.group());
        }
        return new CoveringWord(text);
    }

    /** Each with its lines. */
    List<List<String>> paragraphs() {
        return Arrays.stream(text.split("\\n\\s*\\n"))
                .map(paragraph -> List.of(paragraph.strip().split("\\n")))
                .toList();
    }
}
