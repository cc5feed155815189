package org.relais.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relais.testing.StandaloneServer;

/**
 * A disk that holds the data directory of one server and nothing else, and can be filled to its last byte. It lives in the
 * memory of a namespace that only the server is in, and is gone with it; nobody needs to be root for that where the kernel
 * lets anybody make one (Linux).
 */
final class SmallDisk {
    private static final int PIECE = 4096;
    private final StandaloneServer server;

    private SmallDisk(StandaloneServer server) {
        this.server = server;
    }

    static boolean isPossible() {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/tmp")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Before the server is started, once. */
    static SmallDisk of(StandaloneServer server, int megabytes) {
        try {
            Files.createDirectories(server.dataDirectory());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.startedBy(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + megabytes + "m none \"$0\" && exec \"$@\"",
                server.dataDirectory().toString());
        return new SmallDisk(server);
    }

    /** Until it takes no more. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(new byte[PIECE]);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw new UncheckedIOException(full);
            }
        }
    }

    void makeRoom() {
        try {
            Files.delete(ballast());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the server sees it. */
    private Path ballast() {
        Path data = server.dataDirectory();
        return Path.of("/proc", String.valueOf(server.process().pid()), "root")
                .resolve(Path.of("/").relativize(data))
                .resolve("ballast");
    }
}
