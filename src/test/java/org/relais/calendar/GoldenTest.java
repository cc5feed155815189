package org.relais.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every calendar object as it was read, byte for byte: src/test/resources/golden/calendar, renewed by -Dgolden=write. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/calendar");

    private static Map<String, String> objects() {
        Map<String, String> objects = new TreeMap<>();
        CalendarFixture.life(CalendarFixture.FRENCH)
                .forEach((name, object) -> objects.put(name + ".ics", object.ics()));
        objects.put("feed.ics", CalendarFixture.feed());
        return objects;
    }

    static Stream<String> names() {
        return objects().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theObjectIsAsItWasRead(String name) throws IOException {
        byte[] actual = objects().get(name).getBytes(UTF_8);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.write(GOLDEN.resolve(name), actual);
        }
        byte[] golden = Files.readAllBytes(GOLDEN.resolve(name));
        assertThat(new String(actual, UTF_8))
                .as(name + ", renewed by -Dgolden=write")
                .isEqualTo(new String(golden, UTF_8));
    }

    @Test
    void noGoldenFileIsOfNoObject() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(objects().keySet());
        }
    }
}
