package org.relais.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * French typography on text that will be read (A12): narrow no-break spaces before ; ! ? and inside « », no-break spaces before
 * the colon and in « 12 mars », « n° 12 », « 20 h 30 ». Addresses, links and code stay as they are; applied twice it changes
 * nothing more.
 */
public final class Typography {
    private static final String SPACES = "[ \\u00a0\\u202f]";
    private static final String MONTHS =
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    private static final Pattern KEPT =
            Pattern.compile("https?://[^\\s\\u00a0\\u202f<>»\"]+|www\\.[^\\s\\u00a0\\u202f<>»\"]+"
                    + "|[^\\s\\u00a0\\u202f<>«]+@[^\\s\\u00a0\\u202f<>»]+\\.[a-z]{2,}|`[^`]*`");
    private static final char PLACE = '\ue000';

    /** A rule, and what stands in the place of what it finds. */
    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(?<=\\p{L})'(?=\\p{L}|«|" + PLACE + ")", "’"),
            Rule.of("«" + SPACES + "*(?=\\S)", "«\u202f"),
            Rule.of("(?<=\\S)" + SPACES + "*»", "\u202f»"),
            Rule.of("(?<=[^\\s;!?])" + SPACES + "*([;!?]+)(?=[\\s)»\\u202f]|$)", "\u202f$1"),
            Rule.of("(?<=\\S)" + SPACES + "*:(?=\\s|$)", "\u00a0:"),
            Rule.of("\\b([nN]°)" + SPACES + "?(?=\\d)", "$1\u00a0"),
            Rule.of("\\b(\\d{1,2})" + SPACES + "?h" + SPACES + "?(\\d{2})\\b", "$1\u00a0h\u00a0$2"),
            Rule.of("\\b(\\d{1,2})" + SPACES + "h\\b", "$1\u00a0h"),
            Rule.of("\\b(\\d{1,2}|1er)" + SPACES + "(?=(?:" + MONTHS + ")\\b)", "$1\u00a0"),
            Rule.of("(?<=\\d)" + SPACES + "?%", "\u00a0%"));

    private Typography() {}

    public static String french(String text) {
        List<String> kept = new ArrayList<>();
        String open = KEPT.matcher(text.replace(PLACE, ' ')).replaceAll(found -> keep(found, kept));
        for (Rule rule : RULES) {
            open = rule.pattern().matcher(open).replaceAll(rule.replacement());
        }
        StringBuilder out = new StringBuilder(open.length() + 16);
        int next = 0;
        for (char each : open.toCharArray()) {
            out.append(each == PLACE ? kept.get(next++) : String.valueOf(each));
        }
        return out.toString();
    }

    /** What ends a sentence after a link is not part of it. */
    private static String keep(MatchResult found, List<String> kept) {
        String whole = found.group();
        String bare = whole.startsWith("`") ? whole : whole.replaceFirst("[.,;:!?)]+$", "");
        kept.add(bare);
        return PLACE + java.util.regex.Matcher.quoteReplacement(whole.substring(bare.length()));
    }
}
