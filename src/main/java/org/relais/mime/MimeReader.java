package org.relais.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a message into its parts. Each level of nesting looks at its bytes once, and depth, parts and headers have ceilings: 5
 * MB of anything take less than a second. The real messages seen stay below depth 6, 60 parts and 40 kB of headers.
 */
public final class MimeReader {
    static final int DEEPEST = 12;
    static final int MOST_PARTS = 500;
    static final int MOST_HEADER_OCTETS = 512 * 1024;
    static final Set<String> MESSAGES = Set.of("message/rfc822", "message/global", "text/rfc822-headers");

    private static final Set<String> ENCODED = Set.of("base64", "quoted-printable");
    private static final int LONGEST_DELIMITER_END = 200;

    private int parts;
    private int headerOctets;

    private MimeReader() {}

    /** Ends the reading; never leaves this class. */
    private static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded(String reason) {
            super(reason, null, false, false);
        }
    }

    /** @param message whose size its caller has bounded */
    public static Reading read(byte[] message) {
        try {
            return new Reading.Read(new MimeReader().part(message, 0, message.length, 0));
        } catch (Exceeded exceeded) {
            return new Reading.TooMuch(exceeded.getMessage());
        }
    }

    private Part part(byte[] bytes, int start, int end, int depth) {
        if (depth > DEEPEST) {
            throw new Exceeded("nested deeper than " + DEEPEST);
        }
        if (++parts > MOST_PARTS) {
            throw new Exceeded("more than " + MOST_PARTS + " parts");
        }
        int body = bodyAfterHeaders(bytes, start, end);
        headerOctets += body - start;
        if (headerOctets > MOST_HEADER_OCTETS) {
            throw new Exceeded("more than " + MOST_HEADER_OCTETS + " octets of headers");
        }
        Headers headers = Headers.of(new String(bytes, start, body - start, StandardCharsets.UTF_8));
        FieldValue type = FieldValue.of(headers.value("Content-Type"));
        Part.Window window = new Part.Window(bytes, start, body, end);
        return new Part(window, headers, type, inside(window, headers, type, depth));
    }

    private List<Part> inside(Part.Window window, Headers headers, FieldValue type, int depth) {
        if (MESSAGES.contains(type.value())) {
            return List.of(carried(window, Part.encoding(headers), depth + 1));
        }
        String boundary = type.value().startsWith("multipart/") ? type.parameter("boundary") : "";
        return boundary.isEmpty() ? List.of() : between(window, "--" + boundary, depth);
    }

    /** On the same bytes where it is not encoded, so that nesting takes no memory. */
    private Part carried(Part.Window window, String encoding, int depth) {
        if (!ENCODED.contains(encoding)) {
            return part(window.bytes(), window.body(), window.end(), depth);
        }
        byte[] content = Decoding.decoded(encoding, Arrays.copyOfRange(window.bytes(), window.body(), window.end()));
        return part(content, 0, content.length, depth);
    }

    /** The parts between lines that begin with the delimiter; a last one without its end counts too. */
    private List<Part> between(Part.Window window, String delimiter, int depth) {
        byte[] mark = delimiter.getBytes(StandardCharsets.UTF_8);
        List<Part> found = new ArrayList<>();
        int begun = -1;
        for (int line = window.body(); line < window.end(); line = nextLine(window.bytes(), line, window.end())) {
            Optional<String> rest = afterMark(window, line, mark);
            if (rest.isEmpty()) {
                continue;
            }
            if (begun >= 0) {
                found.add(part(window.bytes(), begun, withoutLineEnd(window.bytes(), begun, line), depth + 1));
            }
            if (rest.get().startsWith("--")) {
                return found;
            }
            begun = nextLine(window.bytes(), line, window.end());
        }
        if (begun >= 0 && begun < window.end()) {
            found.add(part(window.bytes(), begun, window.end(), depth + 1));
        }
        return found;
    }

    /** After the first empty line, or the end when there is none: then all of it are headers. */
    private static int bodyAfterHeaders(byte[] bytes, int start, int end) {
        int line = start;
        while (line < end) {
            int next = nextLine(bytes, line, end);
            boolean empty = bytes[line] == '\n' || bytes[line] == '\r' && next == line + 2;
            if (empty) {
                return next;
            }
            if (next - start > MOST_HEADER_OCTETS) {
                throw new Exceeded("more than " + MOST_HEADER_OCTETS + " octets of headers");
            }
            line = next;
        }
        return end;
    }

    private static int nextLine(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return end;
    }

    /** The line end before a delimiter belongs to the delimiter (RFC 2046 5.1.1). */
    private static int withoutLineEnd(byte[] bytes, int from, int line) {
        int end = line;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /** What follows the delimiter on its line: nothing or two hyphens, or it is another delimiter that begins alike. */
    private static Optional<String> afterMark(Part.Window window, int line, byte[] mark) {
        int from = line + mark.length;
        byte[] bytes = window.bytes();
        if (from > window.end() || !Arrays.equals(bytes, line, from, mark, 0, mark.length)) {
            return Optional.empty();
        }
        int end = Math.min(nextLine(bytes, line, window.end()), from + LONGEST_DELIMITER_END);
        String rest = new String(bytes, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1).strip();
        return rest.isEmpty() || rest.startsWith("--") ? Optional.of(rest) : Optional.empty();
    }
}
