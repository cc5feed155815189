package org.relais.envelope;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Free text in a header: neutral to injection (S1) and, outside ASCII, as RFC 2047 words that never
 * split a character (D3). The whole text is encoded or none of it, in one charset: half a subject
 * in words costs points in spam filters.
 */
final class HeaderText {
    private static final int LONGEST_WORD = 75; // RFC 2047 2
    private static final int LONGEST_LINE = 76;
    private static final int LONGEST_PIECE = 55; // with the name of the parameter before it
    private static final String OPEN = "=?UTF-8?Q?";
    private static final String CLOSE = "?=";

    /** U+760D and U+760A become CR and LF where a library keeps the low byte (CVE-2025-7962). */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\x{85}\\u2028\\u2029\\u760D\\u760A]+");

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9._ -]{1,55}");
    private static final Pattern LONG_WORD = Pattern.compile("\\S{70,}");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");

    private HeaderText() {}

    /** Without anything that ends a header. */
    static String neutral(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    /** A whole header line, folded, with its CRLF. */
    static String header(String name, String text) {
        String neutral = neutral(text);
        boolean plain = PLAIN.matcher(neutral).matches()
                && !neutral.contains("=?")
                && !LONG_WORD.matcher(neutral).find();
        int used = name.length() + 2;
        return name + ": " + (plain ? folded(neutral, used) : words(neutral, used)) + "\r\n";
    }

    /** The name before an address, such as {@code Relais} in {@code Relais <relais@example.org>}. */
    static String phrase(String text, int used) {
        String neutral = neutral(text);
        if (ATOMS.matcher(neutral).matches() && !neutral.contains("=?")) {
            return folded(neutral, used);
        }
        return words(neutral, used);
    }

    /**
     * A parameter of a header, on a line of its own, such as {@code filename="invitation.ics"}; outside ASCII in pieces of RFC
     * 2231 that never split a character (D3).
     */
    static String parameter(String name, String value) {
        String neutral = neutral(value);
        if (SIMPLE.matcher(neutral).matches()) {
            return ";\r\n " + name + "=\"" + neutral + "\"";
        }
        StringBuilder pieces = new StringBuilder();
        StringBuilder piece = new StringBuilder("UTF-8''");
        int count = 0;
        for (int point : neutral.codePoints().toArray()) {
            String encoded = percent(point);
            if (piece.length() + encoded.length() > LONGEST_PIECE) {
                pieces.append(piece(name, count++, piece));
                piece = new StringBuilder();
            }
            piece.append(encoded);
        }
        return pieces.append(piece(name, count, piece)).toString();
    }

    private static String piece(String name, int number, CharSequence piece) {
        return ";\r\n " + name + "*" + number + "*=" + piece;
    }

    private static String percent(int point) {
        if (point < 128 && (Character.isLetterOrDigit(point) || "-._~".indexOf(point) >= 0)) {
            return Character.toString(point);
        }
        return octets(point, "%%%02X");
    }

    private static String folded(String text, int used) {
        StringBuilder folded = new StringBuilder();
        int line = used;
        for (String word : text.split(" ")) {
            boolean first = folded.length() == 0;
            if (!first && line + 1 + word.length() > LONGEST_LINE) {
                folded.append("\r\n ").append(word);
                line = 1 + word.length();
            } else {
                folded.append(first ? "" : " ").append(word);
                line += word.length() + (first ? 0 : 1);
            }
        }
        return folded.toString();
    }

    private static String words(String text, int used) {
        StringBuilder words = new StringBuilder(OPEN);
        int room = LONGEST_WORD - Math.max(0, used - 1) - OPEN.length() - CLOSE.length();
        for (int point : text.codePoints().toArray()) {
            String encoded = encoded(point);
            if (encoded.length() > room) {
                words.append(CLOSE).append("\r\n ").append(OPEN);
                room = LONGEST_WORD - OPEN.length() - CLOSE.length();
            }
            words.append(encoded);
            room -= encoded.length();
        }
        return words.append(CLOSE).toString();
    }

    /** Only what RFC 2047 5 (3) allows in a phrase stays as it is, so that one form serves every header. */
    private static String encoded(int point) {
        if (point == ' ') {
            return "_";
        }
        if (point < 128 && (Character.isLetterOrDigit(point) || "!*+-/".indexOf(point) >= 0)) {
            return Character.toString(point);
        }
        return octets(point, "=%02X");
    }

    private static String octets(int point, String format) {
        StringBuilder octets = new StringBuilder();
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            octets.append(format.formatted(octet & 0xFF));
        }
        return octets.toString();
    }
}
