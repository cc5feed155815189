package org.relais.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.resources.Content;
import org.relais.resources.Folded;

/** Whether a contribution repeats another: the same page behind the link, or nearly the same words in the title. */
public final class Likeness {
    /** Below it, two French titles of the demonstration's length are usually two things. */
    private static final double NEARLY = 0.8;

    /** Words that say nothing alone. */
    private static final Set<String> EMPTY = Set.of(
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "a", "au", "aux", "en", "pour", "par",
            "sur", "dans", "avec", "the", "of", "and");

    /** Another contribution, as far as it matters here. */
    public record Known(Long id, String title, String linkKey) {}

    private Likeness() {}

    static Optional<Known> find(Content content, List<Known> others) {
        return all(content.title(), content.linkKey(), others).stream().findFirst();
    }

    /** @param linkKey of {@link Link#normalised}, or null */
    static List<Known> all(String title, String linkKey, List<Known> others) {
        return others.stream()
                .filter(other -> linkKey != null && linkKey.equals(other.linkKey()) || similar(title, other.title()))
                .toList();
    }

    /** Titles that differ by a number are episodes of a series, not repetitions. */
    static boolean similar(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || !numbers(words).equals(numbers(others))) {
            return false;
        }
        return words.equals(others) || dice(pairs(words), pairs(others)) >= NEARLY;
    }

    private static Set<String> words(String title) {
        return List.of(Folded.of(title).split("[^a-z0-9]+")).stream()
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(Set<String> words) {
        return words.stream().filter(word -> word.matches("\\d+")).collect(Collectors.toSet());
    }

    /** Pairs of letters within words, so that a plural or a slip of the finger costs little. */
    private static Set<String> pairs(Set<String> words) {
        Set<String> pairs = new HashSet<>();
        for (String word : words) {
            String edged = " " + word + " ";
            for (int at = 0; at < edged.length() - 1; at++) {
                pairs.add(edged.substring(at, at + 2));
            }
        }
        return pairs;
    }

    private static double dice(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common.size() / (one.size() + other.size());
    }
}
