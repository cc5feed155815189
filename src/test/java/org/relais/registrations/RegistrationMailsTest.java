package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.web.Settings;
import org.relais.web.Templates;
import org.relais.webinars.Admission;
import org.relais.webinars.Plan;
import org.relais.webinars.Presentation;
import org.relais.webinars.Timetable;
import org.relais.webinars.Venue;
import org.relais.webinars.Webinar;

/** What participants are written, held by golden files under src/test/resources/golden/registrations; -Dgolden=write renews them. */
class RegistrationMailsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/registrations");
    private static final Set<String> SLOTS = Set.of(
            "localTime",
            "parisTime",
            "joinUrl",
            "manageUrl",
            "leaveUrl",
            "acceptUrl",
            "tentativeUrl",
            "declineUrl",
            "confirmUrl",
            "notMeUrl",
            "position");
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.reply.to", "equipe@example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris");

    private final MailTemplates mails =
            new MailTemplates(new Templates(), new Settings(key -> Optional.ofNullable(SETTINGS.get(key))));

    private static Webinar webinar() {
        LocalDateTime start = LocalDateTime.parse("2026-12-03T14:00");
        Plan plan = new Plan(
                new Presentation(new Presentation.Draft(
                        "Repérer <sans> stigmatiser : l’écoute", "", "", "", Set.of(), Set.of(), Set.of())),
                Timetable.once(start, Duration.ofMinutes(90), ZoneId.of("Europe/Paris")),
                new Admission(150, null, null, Admission.Approval.AT_ONCE),
                new Venue(Venue.Kind.LINK, "https://visio.example.org/salle"),
                Plan.Switches.USUAL);
        return new Webinar(new Webinar.Identity("reperer", "uid-1", null), plan, Instant.parse("2026-11-01T08:00:00Z"));
    }

    static Stream<String> mails() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("mail-templates/registrations"))) {
            return all
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".subject.ftl"))
                    .map(name -> name.replace(".subject.ftl", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Content content(String mail, Locale locale, String discreet) {
        Webinar webinar = webinar();
        return mails.render(
                "registrations/" + mail,
                locale,
                Map.of(
                        "webinar",
                        webinar,
                        "date",
                        webinar.first(),
                        "title",
                        discreet == null ? webinar.title() : discreet,
                        "discreet",
                        discreet != null),
                SLOTS);
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theMailIsAsItWasRead(String mail) throws IOException {
        for (Locale locale : MailTemplates.LANGUAGES) {
            Content content = content(mail, locale, null);
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
        Content content = content(mail, Locale.FRENCH, null);
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

    @ParameterizedTest
    @MethodSource("mails")
    void inDiscreetModeNothingSaysWhatItIsAbout(String mail) {
        Content content = content(mail, Locale.FRENCH, "Rendez-vous en ligne");
        assertThat(content.subject() + content.text() + content.html())
                .doesNotContainIgnoringCase("stigmatiser")
                .doesNotContainIgnoringCase("enfance")
                .doesNotContain("119");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void whatIsPersonalStandsInSlots(String mail) {
        Content content = content(mail, Locale.ENGLISH, null);
        assertThat(content.text()).contains("[[greeting]]");
        if (!mail.equals("confirm-registration")) {
            assertThat(content.text()).contains("[[localTime]]", "[[parisTime]]");
        }
        assertThat(content.ownSlots()).isNotEmpty();
    }
}
