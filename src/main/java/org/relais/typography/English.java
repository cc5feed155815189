package org.relais.typography;

import static org.relais.typography.Rule.SPACE;

import java.util.List;

/** As English is set: “ ” outside and ‘ ’ inside, nothing before a colon, a dash between words. */
final class English {
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final String UNITS =
            "km|m|cm|mm|ha|kg|g|mg|l|ml|h|min|s|kB|MB|GB|px|°C|a\\.?m|p\\.?m|years?|months?|million|billion";

    static final List<Rule> RULES = List.of(
            Rule.of("(?<!\\.)\\.\\.\\.(?!\\.)", "…"),
            Rule.of("(?<=\\p{L})'(?=\\p{L})", "’"),
            Rule.of("(?<=\\d)'(?=s(?![\\p{L}\\p{N}]))", "’"),
            Rule.of("(?<![\\p{L}\\p{N}\"])\"(?=[^\\s\"])([^\"\\n]*?[^\\s\"])\"(?![\\p{L}\\p{N}\"])", "“$1”"),
            Rule.of("(?<![\\p{L}\\p{N}'])'(?=[^\\s'])([^'\\n]*?[^\\s'])'(?![\\p{L}\\p{N}'])", "‘$1’"),
            Rule.of("(?<=s)'(?=[\\s.,;:!?)]|$)", "’"),
            Rule.of("(?<=[\\p{L}\\p{N}”’)])" + SPACE + "+([;:!?]+)(?=\\s|$)", "$1"),
            Rule.of("(?<=[\\p{L}\\p{N}])" + SPACE + "?--" + SPACE + "?(?=[\\p{L}\\p{N}])", " — "),
            Rule.of("(?<=[^\\s\\u00a0\\u202f-])" + SPACE + "-" + SPACE + "(?=[^\\s\\u00a0\\u202f-])", " – "),
            Rule.of("\\b(No\\.|[Pp]{1,2}\\.|[Ff]ig\\.|[Cc]h\\.|[Vv]ol\\.)" + SPACE + "(?=\\d)", "$1\u00a0"),
            Rule.of("\\b((?:Mr|Mrs|Ms|Dr|Prof)\\.?)" + SPACE + "(?=\\p{Lu})", "$1\u00a0"),
            Rule.of("(?<![\\p{L}\\p{N}])(\\d{1,2}(?:st|nd|rd|th)?)" + SPACE + "(?=(?:" + MONTHS + ")\\b)", "$1\u00a0"),
            Rule.of("\\b(" + MONTHS + ")" + SPACE + "(?=\\d{1,2}(?![\\d]))", "$1\u00a0"),
            Rule.of("(?<=\\d)" + SPACE + "(?=%(?![\\p{L}\\p{N}]))", ""),
            Rule.of("(?<=\\d)" + SPACE + "x" + SPACE + "(?=\\d)", "\u00a0×\u00a0"),
            Rule.unit(UNITS));

    private English() {}
}
