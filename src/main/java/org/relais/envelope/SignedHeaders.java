package org.relais.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The fields of a header that a signature covers (D8): their names as they stand in {@code h=}, and their canonical form. Most
 * are named once more than they occur, so that nobody on the way can add another From, or a way out that is not ours. What a
 * relay may add in good faith, such as a Feedback-ID of its own, is covered only where we wrote it.
 */
record SignedHeaders(List<String> names, byte[] canonical, int bodyAt) {
    private static final List<String> ONCE_MORE = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Reply-To",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");
    private static final List<String> WHERE_PRESENT = List.of("List-Id", "Feedback-ID", "Auto-Submitted");
    private static final int LONGEST_LINE = 72;

    /** A field's value in the message, from after its colon to before its last CRLF. */
    private record Field(String name, int from, int to) {}

    static SignedHeaders of(byte[] message) {
        List<Field> fields = new ArrayList<>();
        int at = 0;
        while (message[at] != '\r') {
            int end = endOfField(message, at);
            int colon = at;
            while (message[colon] != ':') {
                colon++;
            }
            fields.add(new Field(new String(message, at, colon - at, StandardCharsets.US_ASCII), colon + 1, end));
            at = end + 2;
        }
        List<String> names = new ArrayList<>();
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(at + 200);
        for (String name : ONCE_MORE) {
            cover(name, fields, message, names, canonical);
            names.add(name);
        }
        for (String name : WHERE_PRESENT) {
            cover(name, fields, message, names, canonical);
        }
        return new SignedHeaders(names, canonical.toByteArray(), at + 2);
    }

    /** A line that begins with a space goes on with the field before it. */
    private static int endOfField(byte[] message, int from) {
        int at = from;
        while (message[at] != '\r' || Relaxed.isBlank(message[at + 2])) {
            at++;
        }
        return at;
    }

    /** From the last to the first, as a verifier takes them (RFC 6376 5.4.2). */
    private static void cover(
            String name, List<Field> fields, byte[] message, List<String> names, ByteArrayOutputStream canonical) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            Field field = fields.get(i);
            if (field.name().equalsIgnoreCase(name)) {
                Relaxed.header(name, message, field.from(), field.to(), canonical);
                canonical.write('\r');
                canonical.write('\n');
                names.add(name);
            }
        }
    }

    /** The value of {@code h=}, folded. */
    String list() {
        StringJoiner list = new StringJoiner(":");
        int line = 0;
        for (String name : names) {
            boolean fold = line + name.length() > LONGEST_LINE;
            list.add(fold ? "\r\n  " + name : name);
            line = (fold ? 0 : line) + name.length() + 1;
        }
        return list.toString();
    }
}
