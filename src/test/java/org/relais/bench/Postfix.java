package org.relais.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.relais.testing.Loopback;

/**
 * Postfix's own load generator and sink, where the machine has them (Debian: in the package postfix): the yardstick. The sink
 * takes and forgets, so that what is measured is the sender.
 */
final class Postfix implements AutoCloseable {
    private static final List<Path> FOLDERS = Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/lib/postfix", "/sbin")
            .map(Path::of)
            .toList();

    private final Path source;
    private final int port;
    private final Process sink;

    private Postfix(Path source, Path sinkProgram) throws IOException {
        this.source = source;
        this.port = Loopback.freePort();
        List<String> command = new ArrayList<>(List.of(sinkProgram.toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody")); // it refuses to stay root
        }
        command.addAll(List.of("127.0.0.1:" + port, "200"));
        sink = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await("smtp-sink").until(() -> Loopback.answers(port));
    }

    /** Empty where one of the two programs is missing. */
    static Optional<Postfix> find() {
        Optional<Path> source = program("smtp-source");
        Optional<Path> sink = program("smtp-sink");
        try {
            return source.isPresent() && sink.isPresent()
                    ? Optional.of(new Postfix(source.get(), sink.get()))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<Path> program(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    int sinkPort() {
        return port;
    }

    ServerFigures sink() {
        return new ServerFigures(sink.toHandle());
    }

    /**
     * {@code smtp-source -d}: keeps each session for all its messages.
     *
     * @return messages a second
     */
    double rate(int sessions, int messages, int bytes) {
        try {
            long began = System.nanoTime();
            int code = new ProcessBuilder(
                            source.toString(),
                            "-d",
                            "-s",
                            String.valueOf(sessions),
                            "-l",
                            String.valueOf(bytes),
                            "-m",
                            String.valueOf(messages),
                            "-f",
                            "from@example.org",
                            "-t",
                            "to@example.org",
                            "127.0.0.1:" + port)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("smtp-source ended with " + code);
            }
            return messages * 1e9 / (System.nanoTime() - began);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        sink.destroy();
    }
}
