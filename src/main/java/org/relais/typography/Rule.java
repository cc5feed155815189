package org.relais.typography;

import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for, and what stands there instead.
 *
 * @param replacement of what was found, in the whole text it was found in; as {@link Matcher#appendReplacement} reads it
 */
record Rule(Pattern pattern, BiFunction<MatchResult, String, String> replacement) {
    /** Spaces that may or may not break. */
    static final String SPACE = "[ \\u00a0\\u202f]";

    /** Whatever is no space. */
    static final String SIGN = "[^\\s\\u00a0\\u202f]";

    /** Where a word or a sentence may end. */
    static final String END = "(?=[\\s\\u00a0\\u202f]|$)";

    static Rule of(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), (found, whole) -> replacement);
    }

    static Rule of(String pattern, BiFunction<MatchResult, String, String> replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** A number and its unit stay together. */
    static Rule unit(String units) {
        return of("(?<=\\d)" + SPACE + "(?=(?:" + units + ")(?![\\p{L}\\p{N}]))", "\u00a0");
    }
}
