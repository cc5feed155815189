package org.relais.calendar;

import java.util.List;

/**
 * The lines of a calendar object (RFC 5545 3.1), folded at 75 octets and never within a character. iCal4j folds at 73 UTF-16
 * units, which makes lines of 134 octets of French, and quotes {@code FEATURE=AUDIO,VIDEO} into one value; so lines are
 * written here.
 */
final class ContentLines {
    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private final StringBuilder out = new StringBuilder(2048);

    /** A property whose value needs no escaping. */
    ContentLines add(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    ContentLines text(String property, String clean) {
        return add(property, Text.escaped(clean));
    }

    ContentLines begin(String component) {
        return add("BEGIN", component);
    }

    ContentLines end(String component) {
        return add("END", component);
    }

    ContentLines all(List<String> lines) {
        lines.forEach(this::fold);
        return this;
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = utf8(character);
            if (octets + size > LONGEST) {
                out.append(FOLD);
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }

    private static int utf8(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
