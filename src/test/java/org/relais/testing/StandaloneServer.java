package org.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * A server of its own beside the shared one, told by its environment as an operator does: the built server with its own base
 * folder, where the war lies in {@code deployments}. It can be stopped, killed and started again on the same data.
 */
public final class StandaloneServer implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("jboss.home", "target/server"));
    private static final Path WAR = Path.of("target/relais.war");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int offset;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> quickly =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"); // boots in half the time, works slower afterwards
    private List<String> starter = List.of();
    private Process process;

    /**
     * @param name of its folder under target, wiped first
     * @param number from 1; every server that lives at the same time has another
     */
    public StandaloneServer(String name, int number) {
        folder = Path.of("target", name).toAbsolutePath();
        offset = Integer.getInteger("it.port.offset", 20_000) + 100 * number;
        ServerExtension.wipe(folder);
        copy(HOME.resolve("standalone/configuration"), folder.resolve("base/configuration"));
        with("RELAIS_DATA_DIR", folder.resolve("data").toString());
        with("RELAIS_BASE_URL", address());
        with("RELAIS_SEND_GRACE_MINUTES", "0");
        with("RELAIS_QUIET_HOURS", "none");
    }

    public StandaloneServer with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** As fast as it can in the long run, and not at its boot. */
    public StandaloneServer asInProduction() {
        quickly = List.of("-XX:+UseParallelGC");
        return this;
    }

    /** By a command that runs in its place what it is given as its last arguments. */
    public StandaloneServer startedBy(String... command) {
        starter = List.of(command);
        return this;
    }

    /** The one that runs now. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public String address() {
        return "http://localhost:" + (8080 + offset);
    }

    public Path dataDirectory() {
        return folder.resolve("data");
    }

    /** Starts it without waiting; its output so far is forgotten. */
    public StandaloneServer start() {
        Path deployments = folder.resolve("base/deployments");
        ServerExtension.wipe(deployments);
        try {
            Files.createDirectories(deployments);
            Files.copy(WAR, deployments.resolve("ROOT.war"));
            List<String> command = new ArrayList<>(starter);
            command.addAll(StandaloneCommandBuilder.of(HOME)
                    .setBaseDirectory(folder.resolve("base"))
                    .addJavaOptions("-Xmx512m")
                    .addJavaOptions(quickly)
                    .addJavaOptions("-Djava.net.preferIPv4Stack=true", "-Dorg.jboss.logmanager.nocolor=true")
                    .addJavaOptions("-Drelais.ends.with.parent=true") // a test that is cut leaves no server behind
                    .addServerArgument("-Djboss.socket.binding.port-offset=" + offset)
                    .addServerArgument("-b=127.0.0.1")
                    .build());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("RELAIS_"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** Until it has said that it is ready and answers. */
    public StandaloneServer awaitReady() {
        return awaitReady(1);
    }

    /** The war goes and comes back while the server stays up; waits until it has said so. */
    public StandaloneServer redeploy() {
        int before = timesReady();
        try {
            Files.createFile(folder.resolve("base/deployments/ROOT.war.dodeploy"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return awaitReady(before + 1);
    }

    private StandaloneServer awaitReady(int times) {
        Awaitility.await("the server of " + folder)
                .atMost(PATIENCE)
                .failFast("it has ended, see " + log(), () -> !process.isAlive())
                .until(() -> timesReady() >= times && answers());
        return this;
    }

    private int timesReady() {
        return output().split("Relais is ready", -1).length - 1;
    }

    /** Everything it has printed since it started. */
    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it as an operator does, and waits. */
    public void stop() {
        process.destroy();
        exitCode();
    }

    /** As a power cut does. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** It stands still, with all it holds, until it {@linkplain #goOn goes on}. */
    public void standStill() {
        signal("-STOP");
    }

    public void goOn() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end, see " + log());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    private Path log() {
        return folder.resolve("output.log");
    }

    private boolean answers() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + "/login"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
