package org.relais.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.relais.Refusal;

/** What stands between the cells of a line. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final int LONGEST = 10_000;
    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    public static Optional<Separator> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * The one that the first line has most of outside quotes; the reader stays at its start.
     *
     * @throws Refusal when there is no first line, or no end of it
     */
    public static Separator found(BufferedReader reader) throws IOException {
        reader.mark(LONGEST + 1);
        int[] counts = new int[values().length];
        boolean quoted = false;
        int length = 0;
        for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            if (++length > LONGEST) {
                throw Refusal.invalid("file", "import.header-too-long");
            }
            quoted ^= c == '"';
            for (Separator each : values()) {
                counts[each.ordinal()] += c == each.character && !quoted ? 1 : 0;
            }
        }
        if (length == 0) {
            throw Refusal.invalid("file", "import.header-missing");
        }
        reader.reset();
        Separator most = counts[1] > counts[0] ? SEMICOLON : COMMA;
        return counts[2] > counts[most.ordinal()] ? TAB : most;
    }
}
