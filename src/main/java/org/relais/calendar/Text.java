package org.relais.calendar;

import java.util.regex.Pattern;

/**
 * Words at the border: what people typed becomes characters that cannot make a line, a property or a parameter (CALENDAR
 * 37). iCal4j keeps a raw CR in a CN, so nothing is left to it.
 */
final class Text {
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u000b\f\u0085\u2028\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\ufeff&&[^\n\t]]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Text() {}

    /** For a title or a name: one line, without the blanks around it. */
    static String oneLine(String typed) {
        return lines(typed).replace('\n', ' ').strip();
    }

    /** For a description: its lines end in LF, and no other control character is left. */
    static String lines(String typed) {
        String whole = HALF_CHARACTER.matcher(typed).replaceAll("\ufffd");
        String lines = LINE_END.matcher(whole).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("").replace('\t', ' ');
    }

    /** As a TEXT value (RFC 5545 3.3.11). */
    static String escaped(String clean) {
        return clean.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** The reverse, for what comes back; lenient about a backslash that escapes nothing. */
    static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** As a parameter's value (RFC 5545 3.2, RFC 6868): a quotation mark cannot be escaped otherwise. */
    static String parameter(String clean) {
        String value = clean.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return value.matches("[^,;:]*") ? value : '"' + value + '"';
    }

    /** A link as it stands, but for what would end it: blanks and what a URI never holds are encoded. */
    static String uri(String link) {
        StringBuilder uri = new StringBuilder();
        oneLine(link).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                uri.append("%20");
            } else if ("\"<>\\^`{|}".indexOf(c) >= 0) {
                uri.append(String.format("%%%02X", c));
            } else {
                uri.appendCodePoint(c);
            }
        });
        return uri.toString();
    }
}
