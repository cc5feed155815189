package org.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** Mails as they were read once, under src/test/resources/golden; -Dgolden=write renews them. */
public final class Golden {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.reply.to", "equipe@example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris");
    private static final MailTemplates MAILS =
            new MailTemplates(new Templates(), new Settings(key -> Optional.ofNullable(SETTINGS.get(key))));

    private Golden() {}

    public static Content render(String mail, Locale locale, Map<String, Object> model, Set<String> slots) {
        return MAILS.render(mail, locale, model, slots);
    }

    /** In both languages as they were, every link of the page in the text too, and an outline that can be heard. */
    public static void mail(String mail, Map<String, Object> model, Set<String> slots) {
        mail(mail, locale -> model, slots);
    }

    /** As {@link #mail(String, Map, Set)}, of a mail that is told other things in each language. */
    public static void mail(String mail, Function<Locale, Map<String, Object>> model, Set<String> slots) {
        for (Locale locale : MailTemplates.LANGUAGES) {
            Content content = render(mail, locale, model.apply(locale), slots);
            String name = mail + "." + locale.getLanguage();
            file(name + ".subject", content.subject() + "\n");
            file(name + ".txt", content.text());
            file(name + ".html", content.html());
            Document html = Jsoup.parse(content.html());
            assertThat(html.select("a[href]").eachAttr("href").stream().filter(href -> !href.matches("(tel|sms):.*")))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(content.text()).contains(link));
            assertThat(html.select("h1")).hasSize(1);
            assertThat(html.select("table:not([role=presentation]), img, link, script"))
                    .isEmpty();
            assertThat(html.select("html").attr("lang")).isEqualTo(locale.getLanguage());
        }
    }

    private static void file(String name, String actual) {
        Path file = FILES.resolve(name);
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as(name + ", renewed by -Dgolden=write").isEqualTo(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
