package org.relais.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Starts, orders about and kills the {@link PostOffice}; its logbook and its port outlive it. */
final class RelayProcess implements AutoCloseable {
    private final Path logbook;
    private final int port;
    private Process process;
    private PrintWriter orders;
    private BufferedReader answers;

    private RelayProcess(Path logbook, int port) {
        this.logbook = logbook;
        this.port = port;
    }

    static RelayProcess open() {
        try {
            RelayProcess relay = new RelayProcess(Files.createTempFile("relais-logbook-", ".txt"), freePort());
            relay.start();
            return relay;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Ledger ledger() {
        return Ledger.read(logbook);
    }

    void start() {
        try {
            Path classes = Path.of(PostOffice.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            classes.toString(),
                            PostOffice.class.getName(),
                            String.valueOf(port),
                            logbook.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            answer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every message of that node, or of anyone, waits there until it is released. */
    void hold(Phase phase, String node) {
        order("hold " + phase.name() + " " + node);
    }

    int held() {
        return Integer.parseInt(order("held"));
    }

    void release() {
        order("release");
    }

    /** Three times a message it takes up to that many milliseconds. */
    void slow(int millis) {
        order("slow " + millis);
    }

    /** Since it was started last. */
    int taken() {
        return Integer.parseInt(order("taken"));
    }

    /** How many messages of that node are under way. */
    int open(String node) {
        return Integer.parseInt(order("open " + node));
    }

    /** Writes into the logbook that a kill is near: see {@link Ledger}. */
    void mark(int kill, String what) {
        order("mark " + kill + " " + what);
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
        awaitEnd();
        try {
            Files.deleteIfExists(logbook);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The relay does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String order(String order) {
        orders.println(order);
        return answer();
    }

    private String answer() {
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The relay is dead");
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
