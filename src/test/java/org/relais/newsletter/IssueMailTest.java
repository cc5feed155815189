package org.relais.newsletter;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.newsletter.IssueFixture.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.envelope.Content;
import org.relais.newsletter.IssueMail.Slots;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.web.Settings;
import org.relais.web.Templates;

/** The mail of an issue, held by golden files under src/test/resources/golden/newsletter; -Dgolden=write renews them. */
class IssueMailTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/newsletter");
    private static final Map<String, String> SETTINGS = Map.of(
            "relais.base.url", "https://relais.example.org",
            "relais.reply.to", "equipe@example.org",
            "relais.postal.address", "1 rue de l’Exemple, 75000 Paris");

    private final IssueMail mail =
            new IssueMail(new Templates(), new Settings(key -> Optional.ofNullable(SETTINGS.get(key))));

    private static Issue issue() {
        Issue issue = new Issue(
                12,
                new Quarter(2026, 4),
                new Wording(
                        "L'écoute, la fugue, la suite", "Lettre d'information 12 : l'écoute, la fugue, la suite", """
                        Ce trimestre, **31 ressources** proposées ; voici [le bilan](https://example.org/bilan?a=1&b=2).

                        - un guide
                        - une journée à Rennes

                        ![suivi](https://traceur.example.org/p.gif) <script>alert(1)</script> [[intrus]]
                        """),
                IssueFixture.PARIS,
                NOW);
        issue.assemble(
                List.of(
                        new Snapshot(
                                Origin.resource(1, 1),
                                EntryKind.DOCUMENT,
                                "Guide de repérage <équipes>",
                                "Douze signes à croiser : des phrases pour ouvrir la discussion.",
                                "https://example.org/guide?x=1&y=2",
                                "",
                                null),
                        new Snapshot(
                                Origin.resource(2, 1),
                                EntryKind.EVENT,
                                "Journée d'étude : l'aller vers",
                                "Une journée pour comparer les pratiques.",
                                null,
                                "Ille-et-Vilaine (35)",
                                Instant.parse("2026-12-05T08:30:00Z")),
                        new Snapshot(
                                Origin.webinar(3, 1),
                                EntryKind.WEBINAR,
                                "Repérer sans stigmatiser : premiers mots",
                                "Une heure et demie pour s'exercer.",
                                "/webinars/reperer-3f2a1b",
                                "",
                                Instant.parse("2027-01-14T13:00:00Z"))),
                NOW);
        return issue;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theMailIsAsItWasRead(String language) throws IOException {
        Content content = content(language);
        golden("issue." + language + ".subject", content.subject() + "\n");
        golden("issue." + language + ".txt", content.text());
        golden("issue." + language + ".html", content.html());
    }

    private Content content(String language) {
        return mail.contents(issue()).stream()
                .filter(content -> content.language().equals(language))
                .findFirst()
                .orElseThrow();
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
    @ValueSource(strings = {"fr", "en"})
    void nothingIsFetchedFromAnywhere(String language) {
        Document html = Jsoup.parse(content(language).html());
        assertThat(html.select(
                        "img, link, script, iframe, object, embed, video, audio, form, base, meta[http-equiv=refresh]"))
                .isEmpty();
        assertThat(html.select("[src], [srcset], [background], [poster]")).isEmpty();
        assertThat(html.outerHtml().replace("&quot;", "\"")).doesNotContain("url(", "@import", "@font-face");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theTextPartHasEveryLink(String language) {
        Content content = content(language);
        List<String> links = Jsoup.parse(content.html()).select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.matches("(tel|sms):.*"))
                .toList();
        assertThat(links)
                .contains(
                        "[[unsubscribeUrl]]",
                        "https://example.org/guide?x=1&y=2",
                        "https://relais.example.org/resources/2",
                        "https://relais.example.org/webinars/reperer-3f2a1b");
        assertThat(links).allSatisfy(link -> assertThat(content.text()).contains(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void bothPartsSayWhen(String language) {
        String day =
                language.equals("fr") ? "samedi 5\u00a0décembre 2026 à 9\u00a0h\u00a030" : "Saturday, 5 December 2026";
        assertThat(content(language).text()).contains(day);
        assertThat(Jsoup.parse(content(language).html()).wholeText()).contains(day);
    }

    @Test
    void itsOutlineCanBeHeard() {
        Document html = Jsoup.parse(content("fr").html());
        assertThat(html.select("html").attr("lang")).isEqualTo("fr");
        assertThat(html.title()).isNotBlank();
        assertThat(html.select("[role=main]")).hasSize(1);
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("h1, h2, h3").eachText().get(0)).isEqualTo("L’écoute, la fugue, la suite");
        assertThat(html.select("table:not([role=presentation])").stream().map(Element::outerHtml))
                .isEmpty();
    }

    @Test
    void whatWasTypedIsShownAndNotRun() {
        Document html = Jsoup.parse(content("fr").html());
        assertThat(html.text()).contains("Guide de repérage <équipes>", "<script>alert(1)</script>", "[ [intrus]]");
    }

    @Test
    void forNobodyInParticularNothingIsPersonal() {
        for (Locale locale : List.of(FRENCH, ENGLISH)) {
            Slots nobody = Slots.nobody(locale);
            assertThat(mail.html(issue(), locale, nobody)).doesNotContain("[[", "unsubscribe");
            assertThat(mail.text(issue(), locale, nobody)).doesNotContain("[[", "unsubscribe");
        }
    }

    @Test
    void fortyLongEntriesStayWithinTheBudget() {
        Issue issue = issue();
        issue.assemble(
                LongStream.range(100, 138)
                        .mapToObj(id -> new Snapshot(
                                Origin.resource(id, 1),
                                EntryKind.values()[(int) (id % 7)],
                                "Une ressource au titre assez long pour deux lignes, " + id,
                                "Trois professionnelles vont à la rencontre des mineurs victimes et de leurs proches. "
                                        .repeat(3),
                                "https://example.org/un/chemin/assez/long/pour/une/ressource/" + id,
                                "Ille-et-Vilaine (35)",
                                NOW))
                        .toList(),
                NOW);
        int bytes = mail.html(issue, FRENCH, Slots.PERSONAL).getBytes(StandardCharsets.UTF_8).length;
        assertThat(issue.contents().size()).isEqualTo(41);
        assertThat(bytes).isLessThan(80_000);
    }
}
