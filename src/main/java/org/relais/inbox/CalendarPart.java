package org.relais.inbox;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.mime.Part;

/**
 * Finds the calendar object of a message: in a {@code text/calendar} part, in a file, in a message that was forwarded, or,
 * as some programs write it, among the part's headers because the empty line after them is missing (CALENDAR 28).
 */
final class CalendarPart {
    private static final int DEEPEST_FORWARD = 2;
    private static final String BEGIN = "BEGIN:VCALENDAR";

    private CalendarPart() {}

    /**
     * @param ics as UTF-8
     * @param method of the part's Content-Type, for objects that lack their own
     */
    record Found(byte[] ics, Optional<String> method) {}

    /** All objects of the message, the outermost first. */
    static Stream<Found> objects(Part message) {
        return parts(message, 0)
                .flatMap(part -> object(part)
                        .map(ics -> new Found(
                                ics, Optional.of(part.parameter("method")).filter(method -> !method.isBlank())))
                        .stream());
    }

    private static Stream<Part> parts(Part part, int forwards) {
        int inside = part.carriesMessage() ? forwards + 1 : forwards;
        return inside > DEEPEST_FORWARD
                ? Stream.of()
                : Stream.concat(Stream.of(part), part.parts().stream().flatMap(each -> parts(each, inside)));
    }

    private static Optional<byte[]> object(Part part) {
        String type = part.type();
        boolean calendar = type.equals("text/calendar")
                || type.equals("application/ics")
                || part.fileName().toLowerCase(Locale.ROOT).endsWith(".ics");
        if (!calendar) {
            return Optional.empty();
        }
        Optional<byte[]> amongHeaders = amongHeaders(part);
        return amongHeaders.isPresent() ? amongHeaders : Optional.of(utf8(part.content(), part.parameter("charset")));
    }

    /** From the line that begins it; where the whole object is indented, it was folded into the field above. */
    private static Optional<byte[]> amongHeaders(Part part) {
        String headers = new String(part.headerBytes(), StandardCharsets.ISO_8859_1);
        int at = headers.toUpperCase(Locale.ROOT).indexOf("\n" + BEGIN);
        if (at >= 0) {
            byte[] whole = part.bytes();
            return Optional.of(Arrays.copyOfRange(whole, at + 1, whole.length));
        }
        int indented = Math.max(headers.indexOf("\n " + BEGIN), headers.indexOf("\n\t" + BEGIN));
        return indented < 0
                ? Optional.empty()
                : Optional.of(headers.substring(indented + 2)
                        .replace("\n ", "\n")
                        .replace("\n\t", "\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] utf8(byte[] content, String charset) {
        try {
            boolean already =
                    charset.isEmpty() || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("us-ascii");
            return already ? content : new String(content, Charset.forName(charset)).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return content;
        }
    }
}
