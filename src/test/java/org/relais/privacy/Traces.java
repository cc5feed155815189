package org.relais.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.relais.testing.DatabaseProbe;

/** Where somebody still stands: in a dump of the database, in the files of the server and of its data, and in its logs. */
final class Traces {
    private static final Path SERVER = Path.of("target/server/standalone");
    private final Writings writings;
    private final DatabaseProbe database;
    private final List<Path> folders;

    Traces(Writings writings, DatabaseProbe database, Path dataDirectory) {
        this.writings = writings;
        this.database = database;
        folders = List.of(dataDirectory, SERVER.resolve("log"), SERVER.resolve("tmp"), SERVER.resolve("data"));
    }

    /** {@code table delivery.address}, {@code file server.log} */
    Set<String> found() {
        Set<String> found = new TreeSet<>();
        database.dump((column, cell) -> {
            if (writings.in(cell)) {
                found.add("table " + column);
            }
        });
        folders.stream().flatMap(Traces::files).filter(this::in).forEach(file -> found.add("file " + file));
        return found;
    }

    private boolean in(Path file) {
        try {
            return writings.in(Files.readString(file, StandardCharsets.ISO_8859_1))
                    || writings.in(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            // The deployed war is there too, unpacked: what we ship names nobody.
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(jar|war|class)"))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalStateException("A folder changed while it was read: " + folder, broken);
        }
    }
}
