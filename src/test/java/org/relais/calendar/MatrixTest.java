package org.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each assertion about calendars is a test that names its number, {@code a07_…}, and runs in both zones: in UTC, and again in Nouméa
 * by the pom's execution {@code calendar-in-noumea}. Which is which is read in src/test/resources/assertions.md, renewed by
 * -Dgolden=write; journeys through the whole server stand there as well.
 */
class MatrixTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path GOLDEN = Path.of("src/test/resources/assertions.md");
    private static final Pattern NUMBERED = Pattern.compile("void ((?:a\\d\\d_)+)(\\w+)\\(");
    private static final Pattern INCLUDED = Pattern.compile("<include>([^<]+)</include>");

    /** A test of some assertions. */
    private record Proof(Path file, List<Integer> numbers, String sentence) {
        String room() {
            return file.getParent().getFileName().toString();
        }

        String in() {
            return file.getFileName().toString().replace(".java", "");
        }

        boolean runsInBothZones() {
            return in().endsWith("Test");
        }
    }

    private static List<Proof> proofs() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .sorted()
                    .flatMap(MatrixTest::proofs)
                    .toList();
        }
    }

    private static Stream<Proof> proofs(Path file) {
        try {
            return NUMBERED.matcher(Files.readString(file)).results().toList().stream()
                    .map(found -> new Proof(file, numbers(found), found.group(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Integer> numbers(MatchResult found) {
        return Stream.of(found.group(1).split("_"))
                .map(each -> Integer.valueOf(each.substring(1)))
                .toList();
    }

    @Test
    void everyAssertionHasATestThatNamesItsNumber() throws IOException {
        Stream<Integer> named = proofs().stream()
                .filter(Proof::runsInBothZones)
                .flatMap(each -> each.numbers().stream())
                .distinct()
                .sorted();
        assertThat(named)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 37).boxed().toList());
    }

    @Test
    void thoseTestsRunInNoumeaToo() throws IOException {
        List<String> included = INCLUDED.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(each -> each.startsWith("org/relais/"))
                .map(each -> each.replace(".", "\\.").replace("*", "\\w*"))
                .toList();
        assertThat(proofs().stream()
                        .filter(Proof::runsInBothZones)
                        .map(each -> TESTS.relativize(each.file()).toString())
                        .distinct()
                        .filter(file -> included.stream().noneMatch(file::matches)))
                .isEmpty();
    }

    @Test
    void theMatrixIsAsItWasRead() throws IOException {
        String actual = matrix();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).as("renewed by -Dgolden=write").isEqualTo(Files.readString(GOLDEN));
    }

    private static String matrix() throws IOException {
        Map<Integer, List<String>> tests = new TreeMap<>();
        for (Proof proof : proofs()) {
            proof.numbers().forEach(number -> tests.computeIfAbsent(number, any -> new ArrayList<>())
                    .add("`" + proof.room() + "/" + proof.in() + "` " + proof.sentence()));
        }
        StringBuilder text = new StringBuilder(
                "| | assertion | tests (those of an `IT` go through the whole server) |\n|---|---|---|\n");
        for (String line : Files.readAllLines(Path.of("src/test/resources/assertions.txt"))) {
            int number = Integer.parseInt(line.substring(0, line.indexOf(' ')));
            text.append("| %d | %s | %s |\n"
                    .formatted(
                            number,
                            line.substring(line.indexOf(' ') + 1),
                            String.join("<br>", tests.getOrDefault(number, List.of("none")))));
        }
        return text.toString();
    }
}
