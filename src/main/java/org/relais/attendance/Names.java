package org.relais.attendance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as people type them in a meeting: accents, case, order and punctuation say nothing. */
final class Names {
    /** « Zoé (Zoé DURAND) »: the name one chose, and in brackets the one of the account. */
    private static final Pattern BRACKETS = Pattern.compile("(.*?)\\(([^()]*)\\)(.*)");

    private Names() {}

    /** « DURAND-Petit, Zoé » and « zoe durand petit » are one; empty when nothing is left. */
    static String folded(String name) {
        return Arrays.stream(Normalizer.normalize(name.replace('œ', 'o').replace('Œ', 'o'), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Whatever the name may stand for, the most likely first. */
    static List<String> readings(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        Stream<String> all = brackets.matches()
                ? Stream.of(name, brackets.group(1) + " " + brackets.group(3), brackets.group(2))
                : Stream.of(name);
        return all.map(Names::folded).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** « Z. D. »: enough to compare with a name one has on paper, and no name. */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
