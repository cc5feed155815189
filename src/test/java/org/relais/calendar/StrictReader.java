package org.relais.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a calendar object by the letter of RFC 5545 3.1 and fails on anything else: forgives nothing that a calendar may not. */
final class StrictReader {
    private static final Pattern LINE = Pattern.compile(
            "(?<name>[A-Z0-9-]+)(?<parameters>(;[A-Z0-9-]+=(\"[^\"\\p{Cc}]*\"|[^\";:,\\p{Cc}]*)(,(\"[^\"\\p{Cc}]*\"|[^\";:,\\p{Cc}]*))*)*):(?<value>\\P{Cc}*)");
    private static final Pattern PARAMETER = Pattern.compile(";([A-Z0-9-]+)=((?:\"[^\"]*\"|[^\";:])*)");

    /** A property as it is written, its value still escaped. */
    record Property(String name, Map<String, String> parameters, String value) {}

    record Component(String name, List<Property> properties, List<Component> components) {
        List<Property> all(String property) {
            return properties.stream()
                    .filter(each -> each.name.equals(property))
                    .toList();
        }

        Property one(String property) {
            assertThat(all(property)).as("%s in %s", property, name).hasSize(1);
            return all(property).get(0);
        }

        String value(String property) {
            return one(property).value;
        }

        List<Component> inside(String component) {
            return components.stream()
                    .filter(each -> each.name.equals(component))
                    .toList();
        }

        Stream<Property> everything() {
            return Stream.concat(properties.stream(), components.stream().flatMap(Component::everything));
        }
    }

    private StrictReader() {}

    /** The lines as they travel, without their CRLF. */
    static List<byte[]> physicalLines(String ics) {
        List<byte[]> lines = new ArrayList<>();
        byte[] bytes = ics.getBytes(UTF_8);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                assertThat(i > 0 && bytes[i - 1] == '\r')
                        .as("a bare LF at octet " + i)
                        .isTrue();
                lines.add(Arrays.copyOfRange(bytes, start, i - 1));
                start = i + 1;
            }
        }
        assertThat(start).as("octets, the last line being ended").isEqualTo(bytes.length);
        return lines;
    }

    /** Each on its own, so that a character cut by a fold is seen. */
    static String decoded(byte[] line) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("a line cuts a character: " + new String(line, UTF_8), e);
        }
    }

    static Component read(String ics) {
        List<String> lines = new ArrayList<>();
        for (byte[] physical : physicalLines(ics)) {
            String line = decoded(physical);
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return tree(lines);
    }

    private static Component tree(List<String> lines) {
        Deque<Component> open = new ArrayDeque<>();
        Component root = null;
        for (String line : lines) {
            Property property = property(line);
            assertThat(root).as("a line after the end: " + line).isNull();
            switch (property.name) {
                case "BEGIN" -> {
                    Component component = new Component(property.value, new ArrayList<>(), new ArrayList<>());
                    if (!open.isEmpty()) {
                        open.peek().components.add(component);
                    }
                    open.push(component);
                }
                case "END" -> {
                    assertThat(open.peek().name).isEqualTo(property.value);
                    Component closed = open.pop();
                    root = open.isEmpty() ? closed : null;
                }
                default -> {
                    assertThat(open.peek().components)
                            .as("components before " + line)
                            .isEmpty();
                    open.peek().properties.add(property);
                }
            }
        }
        assertThat(root).as("an object that ends").isNotNull();
        return root;
    }

    private static Property property(String line) {
        Matcher parts = LINE.matcher(line);
        assertThat(parts.matches()).as("a content line: " + line).isTrue();
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(parts.group("parameters"));
        while (parameter.find()) {
            assertThat(parameters.put(parameter.group(1), parameter.group(2)))
                    .as("twice in " + line)
                    .isNull();
        }
        return new Property(parts.group("name"), parameters, parts.group("value"));
    }
}
