package org.relais.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.registrations.Mode;
import org.relais.web.Settings;
import org.relais.web.Templates;
import org.relais.webinars.Webinar;

/** What is written around a webinar, held by golden files under src/test/resources/golden/reminders; -Dgolden=write renews them. */
class AroundMailsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/reminders");
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.reply.to", "equipe@example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris");

    private final Settings settings = new Settings(key -> Optional.ofNullable(SETTINGS.get(key)));
    private final MailTemplates templates = new MailTemplates(new Templates(), settings);
    private final Titles titles = new Titles();
    private final Webinar webinar =
            WebinarFixture.published(LocalDateTime.parse("2026-12-03T14:00"), WebinarFixture.PARIS);

    static Stream<String> mails() {
        return Stream.of("webinar-reminder", "webinar-announcement", "webinar-follow-up");
    }

    static Stream<String> mailsToParticipants() {
        return mails().filter(mail -> !mail.equals("webinar-announcement"));
    }

    private Content content(String mail, Locale locale, Mode mode) {
        return all(mail, mode).stream()
                .filter(each -> each.language().equals(locale.getLanguage()))
                .findFirst()
                .orElseThrow();
    }

    private List<Content> all(String mail, Mode mode) {
        return switch (mail) {
            case "webinar-reminder" -> new ReminderMail(templates, titles).contents(webinar, webinar.first(), mode);
            case "webinar-announcement" ->
                new AnnouncementMail(templates, titles, settings)
                        .rendered(webinar, webinar.first())
                        .contents();
            default -> followUp(Readers.PRESENT, mode);
        };
    }

    private List<Content> followUp(Readers readers, Mode mode) {
        FollowUp said = new FollowUp(webinar.first());
        said.word(new FollowUp.Draft(
                "https://video.example.org/reperer?v=1&t=2",
                "https://enquete.example.org/7",
                FollowUp.Sending.BY_HAND,
                Map.of(
                        readers,
                        "Vos questions sur les premiers signes ont toutes une réponse ici :\n[[intrus]] <merci>")));
        return new FollowUpMail(templates, titles, settings)
                .contents(new FollowUpMail.Matter(said, webinar, webinar.first()), readers, mode);
    }

    @Test
    void eachGroupIsToldSomethingElse() {
        for (Readers readers : Readers.values()) {
            Content content = followUp(readers, Mode.USUAL).get(0);
            assertThat(content.text())
                    .contains("https://video.example.org/reperer?v=1&t=2", "[ [intrus]] <merci>")
                    .contains("https://relais.example.org/webinars/repere-les-signes-3f2a1b");
            assertThat(content.text().contains("enquete")).isEqualTo(readers != Readers.WAITING);
        }
        assertThat(Stream.of(Readers.values())
                        .map(readers -> followUp(readers, Mode.USUAL).get(0).subject()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theMailIsAsItWasRead(String mail) throws IOException {
        for (Locale locale : MailTemplates.LANGUAGES) {
            Content content = content(mail, locale, Mode.USUAL);
            String name = mail + "." + locale.getLanguage();
            golden(name + ".subject", content.subject() + "\n");
            golden(name + ".txt", content.text());
            golden(name + ".html", content.html());
        }
    }

    private static void golden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name + ", renewed by -Dgolden=write").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theTextPartHasEveryLinkAndTheOutlineCanBeHeard(String mail) {
        for (Mode mode : Mode.values()) {
            Content content = content(mail, Locale.FRENCH, mode);
            Document html = Jsoup.parse(content.html());
            assertThat(html.select("a[href]").eachAttr("href").stream().filter(href -> !href.matches("(tel|sms):.*")))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(content.text()).contains(link));
            assertThat(html.select("h1")).hasSize(1);
            assertThat(html.select("[role=main]")).hasSize(1);
            assertThat(html.select("table:not([role=presentation]), img, link, script"))
                    .isEmpty();
            assertThat(html.select("html").attr("lang")).isEqualTo("fr");
            assertThat(content.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(40_000);
        }
    }

    @ParameterizedTest
    @MethodSource("mailsToParticipants")
    void inDiscreetModeNothingSaysWhatItIsAbout(String mail) {
        Content content = content(mail, Locale.FRENCH, Mode.DISCREET);
        assertThat(content.subject() + content.text() + content.html())
                .doesNotContainIgnoringCase("signes")
                .doesNotContainIgnoringCase("enfance")
                .doesNotContain("119");
    }
}
