package org.relais.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header fields of a part in their order, unfolded. A line that is no field is passed over, as mail programs do. */
public final class Headers {
    private static final int LONGEST_VALUE = 16_384;
    private static final int LONGEST_DECODED = 998; // one line of RFC 5322

    private record Field(String name, String value) {}

    private final List<Field> fields;

    private Headers(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Bounded by its caller: the text is a block of headers of at most some hundred kilobytes. */
    static Headers of(String block) {
        List<Field> fields = new ArrayList<>();
        String name = null;
        StringBuilder value = new StringBuilder();
        for (String line : (Iterable<String>) block.lines()::iterator) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            int colon = folded ? -1 : line.indexOf(':');
            if (folded && name != null) {
                append(value, " " + line.strip());
            } else if (colon > 0) {
                keep(fields, name, value);
                name = line.substring(0, colon).strip();
                value = new StringBuilder();
                append(value, line.substring(colon + 1).strip());
            }
        }
        keep(fields, name, value);
        return new Headers(fields);
    }

    private static void append(StringBuilder value, String more) {
        value.append(more, 0, Math.min(more.length(), LONGEST_VALUE - value.length()));
    }

    private static void keep(List<Field> fields, String name, StringBuilder value) {
        if (name != null) {
            fields.add(new Field(name, value.toString()));
        }
    }

    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The first field of that name without its ends, or the empty string. */
    public String value(String name) {
        return first(name).orElse("");
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    /** For people: RFC 2047 words decoded, no control character, at most a line; as it stands when its charset is unknown. */
    public String words(String name) {
        String value = value(name);
        String bounded = value.substring(0, Math.min(value.length(), LONGEST_DECODED));
        String decoded = bounded;
        try {
            decoded = MimeUtility.decodeText(bounded);
        } catch (UnsupportedEncodingException | RuntimeException broken) {
            // shown as it came: a broken word is no reason to lose the message
        }
        return decoded.replaceAll("[\\p{Cntrl}\\x{85}\\u2028\\u2029]+", " ").strip();
    }
}
