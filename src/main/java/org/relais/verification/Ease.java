package org.relais.verification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relais.resources.Folded;

/**
 * How easily French is read, after Kandel and Moles (1958), who fitted Flesch's formula to French: 207 − 1.015 × words a sentence
 * − 73.6 × syllables a word. Above 60 most adults read it without effort, below 30 it is a specialist's text.
 *
 * @param score usually from 0 to 100
 */
record Ease(int score) {
    static final int HARD = 30;

    private static final int FEWEST_WORDS = 30;
    private static final Pattern SENTENCE = Pattern.compile("[.!?…]+(?:\\s|$)|\\n\\s*\\n");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?<=[^aeiouy])(?:e|es|ent)$");

    /** Empty for a text so short that the figure says nothing. */
    static Optional<Ease> of(String text) {
        long words = WORD.matcher(text).results().count();
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        long sentences = Math.max(1, SENTENCE.matcher(text + "\n\n").results().count());
        long syllables = WORD.matcher(text)
                .results()
                .mapToLong(word -> syllables(Folded.of(word.group())))
                .sum();
        double score = 207 - 1.015 * words / sentences - 73.6 * syllables / words;
        return Optional.of(new Ease((int) Math.round(score)));
    }

    private static long syllables(String word) {
        return Math.max(
                1,
                SYLLABLE.matcher(SILENT.matcher(word).replaceFirst(""))
                        .results()
                        .count());
    }
}
