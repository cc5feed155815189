package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** The mail around a letter that goes on, held by golden files; -Dgolden=write renews them. */
class ForwardedMailTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/inbox");
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.reply.to", "equipe@example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void itReadsAsItsGoldenFiles(String language) throws IOException {
        Content mail = ForwardedMail.content(
                new MailTemplates(new Templates(), new Settings(key -> Optional.ofNullable(SETTINGS.get(key)))),
                Locale.forLanguageTag(language));
        compare(language + ".subject", mail.subject() + "\n");
        compare(language + ".html", mail.html());
        compare(language + ".txt", mail.text());
        assertThat(Jsoup.parse(mail.html()).select("[role=main] h1")).hasSize(1);
        assertThat(mail.text()).contains("[[sender]]", "[[subject]]", "https://relais.example.org/staff/inbox");
    }

    private static void compare(String ending, String actual) throws IOException {
        Path file = GOLDEN.resolve("forwarded." + ending);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
