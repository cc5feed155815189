package org.relais.typography;

import static org.relais.typography.Rule.END;
import static org.relais.typography.Rule.SIGN;
import static org.relais.typography.Rule.SPACE;

import java.util.List;
import java.util.regex.MatchResult;

/**
 * As the Imprimerie nationale sets French: U+202F before ; ! ? and inside « », U+00A0 before the colon and where a line must
 * not break.
 */
final class French {
    private static final String MONTHS =
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    private static final String UNITS =
            "€|k€|M€|°C|km|m|cm|mm|m²|km²|ha|kg|g|mg|l|ml|h|min|s|ko|Ko|Mo|Go|px|W|kW|kWh|km/h|ans?|mois|millions?|milliards?";
    private static final String PLACES = "p|pp|art|chap|fig|vol|al|éd";

    private static final String WORD_END = "[^\\s\\u00a0\\u202f«“(-]";
    private static final String BEFORE_DASH = "(?<=" + WORD_END + ")";

    static final List<Rule> RULES = List.of(
            Rule.of("(?<!<)<<(?=" + SPACE + "*[^\\s\\u00a0\\u202f<«])", "«"),
            Rule.of("(?<=[^\\s\\u00a0\\u202f>»])(" + SPACE + "*)>>(?!>)", "$1»"),
            Rule.of("(?i)\\b(etc)" + SPACE + "?(?:\\.{3}|\\.?…)(?![.…])", "$1."),
            Rule.of("(?<!\\.)\\.\\.\\.(?!\\.)", "…"),
            Rule.of("(?<=\\p{L})'(?=[\\p{L}\\p{N}«“\"" + Kept.PLACE + "])", "’"),
            Rule.of(
                    "(?<![\\p{L}\\p{N}\"])\"(?=[^\\s\\u00a0\\u202f\"«»])((?:[^\"«»\\n]|«[^\"«»\\n]*»)*?[^\\s\\u00a0\\u202f\"«])\"(?![\\p{L}\\p{N}\"])",
                    French::quoted),
            Rule.of("“" + SPACE + "*([^“”\\n]*?" + SIGN + ")" + SPACE + "*”", French::quoted),
            Rule.of("«" + SPACE + "*(?=" + SIGN + ")", "«\u202f"),
            Rule.of("(?<=" + SIGN + ")" + SPACE + "*»", "\u202f»"),
            Rule.of(
                    "(?<=[^\\s\\u00a0\\u202f:;!?(\\[«“])" + SPACE + "*([;!?]+)(?=[\\s)\\]»”…\\u00a0\\u202f]|:" + END
                            + "|$)",
                    "\u202f$1"),
            Rule.of("(?<=[^\\s\\u00a0\\u202f:])" + SPACE + "*:" + END, "\u00a0:"),
            Rule.of(BEFORE_DASH + SPACE + "--?" + SPACE + "(?=[^\\s\\u00a0\\u202f»;:!?-])", " – "),
            Rule.of(
                    BEFORE_DASH + SPACE + "([–—])" + SPACE + "([^\\s\\u00a0\\u202f–—.!?;:»](?:[^–—.!?;:\\n]*?"
                            + WORD_END + ")?)" + SPACE + "\\1(?=[\\s,])",
                    " $1\u00a0$2\u00a0$1"),
            Rule.of("\\b([nN][°º]s?)" + SPACE + "?(?=\\d)", "$1\u00a0"),
            Rule.of("(?<=§)" + SPACE + "?(?=\\d)", "\u00a0"),
            Rule.of("\\b((?:" + PLACES + ")\\.)" + SPACE + "(?=\\d)", "$1\u00a0"),
            Rule.of(
                    "(?<![\\p{L}\\p{N}’-])((?:MM?\\.)|(?:Mmes?|Mlles?|Drs?|Prs?|Me|Mgr)\\.?)" + SPACE + "(?=\\p{Lu})",
                    "$1\u00a0"),
            Rule.of("(?<![\\p{L}\\p{N}])1(?:ère|ere)(s?)(?![\\p{L}\\p{N}])", "1re$1"),
            Rule.of("(?<![\\p{L}\\p{N}])(\\d+|[IVX]+)i?[èe]me(s?)(?![\\p{L}\\p{N}])", "$1e$2"),
            Rule.of("(?<![\\p{L}\\p{N}])([IVX]+er?)" + SPACE + "(?=siècles?(?![\\p{L}]))", "$1\u00a0"),
            Rule.of(
                    "(?<![\\d:\\p{L}])(\\d{1,2})" + SPACE + "?h" + SPACE + "?(\\d{2})(?:" + SPACE
                            + "?(min))?(?![\\p{L}\\p{N}])",
                    French::hour),
            Rule.of("(?<![\\d:\\p{L}])(\\d{1,2})" + SPACE + "?h(?![\\p{L}\\p{N}/])", "$1\u00a0h"),
            Rule.of("(?<![\\p{L}\\p{N}])(\\d{1,2}|1er)" + SPACE + "(?=(?:" + MONTHS + ")(?![\\p{L}]))", "$1\u00a0"),
            Rule.of(
                    "(?<![\\d,.+]|\\d" + SPACE + ")(\\d{1,3})((?:" + SPACE + "\\d{3})+)(?!\\d|" + SPACE + "\\d)",
                    French::thousands),
            Rule.of(
                    "(?<![\\d,.]|\\d" + SPACE + ")(0[1-9]|\\+33" + SPACE + "?[1-9])((?:" + SPACE + "\\d{2}){4})(?!\\d|"
                            + SPACE + "\\d)",
                    French::telephone),
            Rule.of("(?<=\\d)" + SPACE + "?(?=[%‰€](?![\\p{L}\\p{N}]))", "\u00a0"),
            Rule.of("(?<=\\d)" + SPACE + "x" + SPACE + "(?=\\d)", "\u00a0×\u00a0"),
            Rule.unit(UNITS));

    private French() {}

    /** « » outside, “ ” inside. */
    private static String quoted(MatchResult found, String whole) {
        String inside = java.util.regex.Matcher.quoteReplacement(found.group(1));
        return depth(whole, found.start()) > 0 ? "“" + inside + "”" : "«\u202f" + inside + "\u202f»";
    }

    private static long depth(String whole, int end) {
        return whole.chars().limit(end).filter(each -> each == '«').count()
                - whole.chars().limit(end).filter(each -> each == '»').count();
    }

    private static String hour(MatchResult found, String whole) {
        return "$1\u00a0h\u00a0$2" + (found.group(3) == null ? "" : "\u00a0min");
    }

    private static String thousands(MatchResult found, String whole) {
        return "$1" + found.group(2).replaceAll(SPACE, "\u202f");
    }

    private static String telephone(MatchResult found, String whole) {
        return found.group(1).replaceAll(SPACE, "\u00a0") + found.group(2).replaceAll(SPACE, "\u00a0");
    }
}
