package org.relais.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** iCal4j's model has 1,500 zone ids for the life of a JVM and takes one a VTIMEZONE: the reader must take none. */
class ZoneIdsTest {
    private static final Pattern SAID = Pattern.compile("(\\d+) read, (\\d+) a second");

    @Test
    void a35_fiveThousandRepliesWithAZoneEachAreReadInASmallHeap() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyReplies.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(4, TimeUnit.MINUTES)).isTrue();
        Matcher figures = SAID.matcher(said);
        assertThat(figures.find()).as(said).isTrue();
        System.out.println("Replies in 256 MB: " + figures.group());
        assertThat(figures.group(1)).isEqualTo("5000");
        assertThat(Integer.parseInt(figures.group(2))).isGreaterThan(100);
    }
}
