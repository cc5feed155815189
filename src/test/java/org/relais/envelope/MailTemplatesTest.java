package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every mail template is held by golden files in both languages, which its room's own test compares. */
class MailTemplatesTest {
    private static final Path TEMPLATES = Path.of("mail-templates");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void everyMailTemplateHasItsGoldenFilesAndEveryGoldenFileItsTemplate() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (String template : files(TEMPLATES, ".ftl")) {
            String bare = template.replaceFirst("\\.ftl$", "").replaceFirst("\\.mjml$", ".html");
            for (String language : List.of("fr", "en")) {
                wanted.add(bare.replaceFirst("\\.(html|txt|subject)$", "." + language + ".$1"));
            }
        }
        assertThat(wanted).isNotEmpty();
        Set<String> golden = files(GOLDEN, "");
        golden.removeIf(name -> name.startsWith("calendar/")); // no templates make them; their own test holds them
        assertThat(golden).isEqualTo(wanted);
    }

    @Test
    void everyMailHasASubjectAnHtmlPartAndATextPart() throws IOException {
        Set<String> all = files(TEMPLATES, ".ftl");
        assertThat(all).allSatisfy(file -> assertThat(all)
                .contains(named(file, "subject"), named(file, "mjml"), named(file, "txt")));
    }

    private static String named(String file, String part) {
        return file.replaceFirst("\\.\\w+\\.ftl$", "." + part + ".ftl");
    }

    private static Set<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .filter(name -> !name.startsWith("frame/")) // what several mails have in common
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
