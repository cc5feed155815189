package org.relais.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.resources.Folded;

/** Words that this network does not use of minors, and those it prefers (A17). Read without case or accents. */
final class Vocabulary {
    private static final String FEMININE = "(?:[.\u00b7(-]?e)?(?:[).\u00b7-]*s)?\\)?";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "\\b(?:jeune|mineur|enfant|fille|fillette|ado|adolescent|collegien|lyceen|gamine?)(?:ne)?"
                            + FEMININE
                            + "\\s+prostitue"
                            + FEMININE
                            + "\\b",
                    "mineurs victimes"),
            new Rule("\\bprostituees?\\b|\\bprostitue[.\u00b7(-]e[).\u00b7-]*s?\\b", "en situation de prostitution"),
            new Rule("\\bprostitution\\s+(?:juvenile|infantile|enfantine)\\b", "prostitution des mineurs"),
            new Rule("\\bclients?\\b|\\bclient[.\u00b7(-]e[).\u00b7-]*s?\\b", "acheteur d’actes sexuels"),
            new Rule("\\bpasses?\\s+(?:tarifees?|payantes?)\\b", "actes sexuels imposés"));

    /**
     * A word to replace.
     *
     * @param words as they stand in the text
     * @param line from 1
     * @param preferred what the network says
     */
    record Finding(String words, int line, String preferred) {}

    private record Rule(Pattern pattern, String preferred) {
        Rule(String expression, String preferred) {
            this(Pattern.compile(expression), preferred);
        }
    }

    private Vocabulary() {}

    /** Each place once, in the order of the text of each rule; words found by an earlier rule are not found again. */
    static List<Finding> findings(String text) {
        String folded = Folded.of(text);
        List<Finding> found = new ArrayList<>();
        StringBuilder remaining = new StringBuilder(folded);
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(remaining.toString());
            while (matcher.find()) {
                String words = text.substring(matcher.start(), matcher.end());
                int line = (int) folded.substring(0, matcher.start())
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1;
                found.add(new Finding(words, line, rule.preferred()));
                for (int at = matcher.start(); at < matcher.end(); at++) {
                    remaining.setCharAt(at, ' ');
                }
            }
        }
        return found;
    }
}
