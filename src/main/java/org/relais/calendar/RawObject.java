package org.relais.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an object as it came: unfolded before they are decoded, because programs that fold by octets cut characters;
 * without blank lines, and without what stands before the first BEGIN, for some mail programs write the object among the header
 * fields of its part.
 */
final class RawObject {
    static final int MOST_BYTES = 5_000_000;

    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
    private static final Pattern FRAME = Pattern.compile("(?i)[\\s\ufeff]*(BEGIN|END)\\s*:\\s*([A-Z-]{1,60})\\s*");

    private RawObject() {}

    static String lines(byte[] ics) {
        StringBuilder lines = new StringBuilder(ics.length);
        decoded(unfolded(ics)).lines().filter(line -> !line.isBlank()).forEach(line -> append(lines, line));
        return lines.toString();
    }

    private static void append(StringBuilder lines, String line) {
        Matcher frame = FRAME.matcher(line);
        String clean = frame.matches() ? (frame.group(1) + ":" + frame.group(2)).toUpperCase(Locale.ROOT) : line;
        if (lines.length() > 0 || clean.equals("BEGIN:VCALENDAR")) {
            lines.append(clean).append("\r\n");
        }
    }

    /** Takes out each line end that a blank or a TAB follows (RFC 5545 3.1); a bare LF counts as one. */
    private static ByteBuffer unfolded(byte[] ics) {
        byte[] whole = new byte[ics.length];
        int size = 0;
        for (int i = 0; i < ics.length; i++) {
            boolean fold = ics[i] == '\n' && i + 1 < ics.length && (ics[i + 1] == ' ' || ics[i + 1] == '\t');
            if (fold) {
                size -= size > 0 && whole[size - 1] == '\r' ? 1 : 0;
                i++;
            } else {
                whole[size++] = ics[i];
            }
        }
        return ByteBuffer.wrap(whole, 0, size);
    }

    /** UTF-8, which the standard wants; what is not UTF-8 comes from an old Outlook. */
    private static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return WINDOWS_LATIN.decode(bytes).toString();
        }
    }
}
