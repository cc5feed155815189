package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relais.testing.Sources;

class IconsTest {
    @Test
    void everyIconThatATemplateNamesIsDrawn() {
        Sources templates = Sources.templates();
        Stream<String> named = Stream.of(
                        templates.all("<@(?:layout\\.)?icon \"([^\"]+)\""),
                        templates.all("<@(?:layout\\.)?empty \"([^\"]+)\""),
                        templates.all("<@(?:layout\\.)?status \"[^\"]*\" \"([^\"]+)\""),
                        Sources.java()
                                .all("new (?:Today\\.)?Todo\\(\\s*[^;]*?,\\s*\"([a-z0-9-]+)\",\\s*\"(?:is-[a-z]+)?\""))
                .flatMap(all -> all);
        assertThat(new TreeSet<>(named.toList())).isSubsetOf(drawn());
    }

    @Test
    void noIconIsDrawnTwice() {
        assertThat(drawn()).doesNotHaveDuplicates();
    }

    private static List<String> drawn() {
        try {
            String svg = Files.readString(Path.of("src/main/resources/assets/icons.svg"));
            return Pattern.compile("<symbol id=\"([^\"]+)\"")
                    .matcher(svg)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
