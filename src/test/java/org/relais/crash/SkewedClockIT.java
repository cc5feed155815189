package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.PublicSite;

/**
 * F4: a node whose clock is ten minutes behind and one whose clock is ten minutes ahead. The whole process is told another time,
 * by libfaketime where the machine has it (Debian: libfaketime). The editors work on the one behind: what is scheduled for the
 * present instant of the other is due for this one twenty minutes later.
 */
@Tag("crash")
class SkewedClockIT {
    private static final int LANES = 8;
    private static final int PEOPLE = 10_000;
    private static final List<String> FOLDERS =
            List.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib");

    @Test
    void clocksTenMinutesOffDoubleNobodyAndKeepNoMailWaiting() {
        Optional<Path> library = library();
        library.ifPresentOrElse(
                found -> {}, () -> System.out.println("libfaketime is not on this machine: no clock is put wrong."));
        Assumptions.assumeTrue(library.isPresent());
        try (Scene scene = new Scene(LANES, "node-a", "node-b")) {
            told(scene.nodes.get(0), library.orElseThrow(), "-10m");
            told(scene.nodes.get(1), library.orElseThrow(), "+10m");
            scene.start();
            scene.nodes.forEach(scene::awaitLanes);
            assertThat(minutesOff(scene.nodes.get(0))).isBetween(-11L, -9L);
            assertThat(minutesOff(scene.nodes.get(1))).isBetween(9L, 11L);

            Letter letter = Letter.write(scene, 1, PEOPLE);
            letter.send();
            long mailing = letter.awaitFrozen();
            Awaitility.await("everybody to be written to, without waiting for a clock")
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> scene.probe.count("mailing where id = ? and status = 'FINISHED'", mailing) == 1);

            Ledger ledger = scene.relay.ledger();
            long ahead = letter.audience().stream()
                    .filter(person -> ledger.taken().get(person).get(0).node().equals("node-b"))
                    .count();
            System.out.printf(
                    "%,d people, clocks ten minutes ahead and behind: %,d by the one ahead, the rest by the other%n",
                    PEOPLE, ahead);
            assertThat(ledger.taken()).hasSize(PEOPLE).allSatisfy((person, copies) -> assertThat(copies)
                    .hasSize(1));
            assertThat(ahead).isBetween(PEOPLE / 10L, PEOPLE * 9L / 10);
            assertThat(scene.probe.count("delivery where in_doubt")).isZero();
        }
    }

    /**
     * The clock that only goes on is left alone. Without the last setting each timed wait of the JVM ends at once: a server then
     * needs minutes to start.
     */
    private static void told(Node node, Path library, String offset) {
        node.server()
                .with("LD_PRELOAD", library.toString())
                .with("FAKETIME", offset)
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                .with("DONT_FAKE_MONOTONIC", "1")
                .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** As its answers say. */
    private static long minutesOff(Node node) {
        String date = new PublicSite(node.server()).get("/").header("Date");
        Instant said = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        return Duration.between(Instant.now(), said).toMinutes();
    }

    private static Optional<Path> library() {
        return FOLDERS.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(SkewedClockIT::within)
                .findFirst();
    }

    private static Stream<Path> within(Path folder) {
        try (Stream<Path> all = Files.find(
                folder, 3, (path, kind) -> path.getFileName().toString().matches("libfaketimeMT\\.so\\.1"))) {
            return all.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
