package org.relais.typography;

import java.util.regex.Pattern;

/** What is no sentence: addresses, code, slots, and where Markdown leads to. */
final class Kept {
    /** Stands in its place while the sentence around it is set. */
    static final char PLACE = '\ue000';

    private static final String END = "[^\\s\\u00a0\\u202f<>«»\"]";

    static final Pattern PATTERN = Pattern.compile(String.join(
            "|",
            "```[\\s\\S]*?```",
            "`[^`\\n]*`",
            "\\[\\[\\w+]]",
            "\\$?\\{[^{}\\n]*}",
            "(?<=])\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*(?: \"[^\"\\n]*\")?\\)",
            "\\b(?i:https?|ftp|mailto|tel|sms|webcal):" + END + "+",
            "\\bwww\\." + END + "+",
            "[^\\s\\u00a0\\u202f<>«»“”(\",;:]+@[^\\s\\u00a0\\u202f<>»\"]+\\.[A-Za-z]{2,}",
            "\\b[\\w-]+(?:\\.[\\w-]+)+/" + END + "*",
            "(?<!<)</?[A-Za-z][^<>\\n]*>(?!>)",
            "&(?:\\w+|#\\d+|#x[0-9a-fA-F]+);"));

    private Kept() {}

    /** What ends a sentence after an address is not part of it. */
    static String bare(String found) {
        return found.matches("(?i)(?:https?|ftp|www|[\\w-]+\\.).*[.,;:!?)…’”]") && !closes(found)
                ? bare(found.substring(0, found.length() - 1))
                : found;
    }

    /** A parenthesis that the address opened itself. */
    private static boolean closes(String found) {
        return found.endsWith(")")
                && found.chars().filter(each -> each == '(').count()
                        >= found.chars().filter(each -> each == ')').count();
    }
}
