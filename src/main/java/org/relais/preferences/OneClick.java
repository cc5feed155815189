package org.relais.preferences;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail program posts to leave a list: {@code List-Unsubscribe=One-Click}, as a form or as multipart (RFC 8058, 3.1). Read
 * by hand and from a few thousand bytes only, since anyone may post here.
 */
final class OneClick {
    /** In bytes; the real thing has 26, or about 200 as multipart. */
    static final int LONGEST = 1 << 13;

    private static final String FIELD = "List-Unsubscribe";
    private static final String VALUE = "One-Click";
    private static final Pattern PART =
            Pattern.compile("(?is)content-disposition:\\s*form-data;\\s*name=\"?List-Unsubscribe\"?\\s*\r?\n"
                    + "(?:[^\r\n]+\r?\n)*\r?\n(?-i:One-Click)\r?\n--");

    private OneClick() {}

    static boolean asked(String contentType, byte[] body) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (type.startsWith("multipart/form-data")) {
            return PART.matcher(text).find();
        }
        return type.startsWith("application/x-www-form-urlencoded")
                && Arrays.stream(text.strip().split("&")).anyMatch(OneClick::isTheField);
    }

    private static boolean isTheField(String pair) {
        String[] parts = pair.split("=", 2);
        return parts.length == 2 && FIELD.equals(decoded(parts[0])) && VALUE.equals(decoded(parts[1]));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }
}
