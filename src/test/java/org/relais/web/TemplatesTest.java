package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import freemarker.cache.FileTemplateLoader;
import freemarker.template.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A page whose template cannot be read fails only when somebody opens it: so each is read here. */
class TemplatesTest {
    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/templates"), Path.of("mail-templates"));

    @Test
    void everyTemplateCanBeRead() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Path folder : FOLDERS) {
            Configuration reading = new Configuration(Configuration.VERSION_2_3_35);
            reading.setTemplateLoader(new FileTemplateLoader(folder.toFile()));
            List<String> names = names(folder);
            assertThat(names).hasSizeGreaterThan(20);
            names.forEach(name -> all.check(() ->
                    assertThatCode(() -> reading.getTemplate(name)).as(name).doesNotThrowAnyException()));
        }
        all.assertAll();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains(".ftl"))
                    .toList();
        }
    }
}
