package org.relais.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of a message: its headers, its own parts when it is a multipart or a message, and its content, decoded when asked.
 * It is a window on the message's bytes, so that many parts cost little.
 */
public final class Part {
    private static final int MOST_GROUPS = 100;

    /** Where a part stands in its bytes: headers from start, body from body, both before end. */
    record Window(byte[] bytes, int start, int body, int end) {}

    private final Window window;
    private final Headers headers;
    private final FieldValue type;
    private final List<Part> parts;

    Part(Window window, Headers headers, FieldValue type, List<Part> parts) {
        this.window = window;
        this.headers = headers;
        this.type = type;
        this.parts = List.copyOf(parts);
    }

    public Headers headers() {
        return headers;
    }

    /** In lower case and without parameters; {@code text/plain} when nothing is told. */
    public String type() {
        return type.value().isEmpty() ? "text/plain" : type.value();
    }

    /** Of the content type, or empty. */
    public String parameter(String name) {
        return type.parameter(name);
    }

    /** What it is called as an attachment, or empty. */
    public String fileName() {
        String name = FieldValue.of(headers.value("Content-Disposition")).parameter("filename");
        return name.isEmpty() ? type.parameter("name") : name;
    }

    /** Those directly inside: of a multipart, or the one message of a {@code message/rfc822}. */
    public List<Part> parts() {
        return parts;
    }

    /** This part and all inside it, in their order; not into messages that are carried as a whole. */
    public Stream<Part> ownParts() {
        return carriesMessage()
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), parts.stream().flatMap(Part::ownParts));
    }

    /** Whether it is another message as a whole, or its headers. */
    public boolean carriesMessage() {
        return MimeReader.MESSAGES.contains(type());
    }

    /** Decoded from its transfer encoding. */
    public byte[] content() {
        return Decoding.decoded(encoding(headers), Arrays.copyOfRange(window.bytes(), window.body(), window.end()));
    }

    /** At most so many characters of it. */
    public String text(int most) {
        String text = Decoding.text(content(), type.parameter("charset"));
        return text.substring(0, Math.min(text.length(), most));
    }

    /** The bytes of its headers as they came, for what some programs put there. */
    public byte[] headerBytes() {
        return Arrays.copyOfRange(window.bytes(), window.start(), window.body());
    }

    /** The bytes of headers and body together, as they came. */
    public byte[] bytes() {
        return Arrays.copyOfRange(window.bytes(), window.start(), window.end());
    }

    /** Content that is groups of fields with an empty line between, as in reports (RFC 3464, RFC 5965). */
    public List<Headers> groups() {
        String[] blocks = new String(content(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .split("\n[ \t]*\n", MOST_GROUPS + 1);
        List<Headers> groups = new ArrayList<>();
        for (int i = 0; i < Math.min(blocks.length, MOST_GROUPS); i++) {
            groups.add(Headers.of(blocks[i]));
        }
        return groups;
    }

    static String encoding(Headers headers) {
        return headers.value("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
    }
}
