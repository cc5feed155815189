package org.relais.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Messages as mail programs write them, under src/test/resources/inbox, with our sealed addresses filled in. */
final class Samples {
    static final String DELIVERY = "retour-d2s0000000000000000@example.org";
    static final String REGISTRATION = "retour-r7x0000000000000000@example.org";
    private static final Path FOLDER = Path.of("src/test/resources/inbox");

    private Samples() {}

    static byte[] read(String name) {
        return read(name, DELIVERY, REGISTRATION);
    }

    /** With the line ends of mail. */
    static byte[] read(String name, String delivery, String registration) {
        try {
            return Files.readString(FOLDER.resolve(name + ".eml"))
                    .replace("{delivery}", delivery)
                    .replace("{registration}", registration)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<String> startingWith(String beginning) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".eml", ""))
                    .filter(name -> name.startsWith(beginning))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
