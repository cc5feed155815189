package org.relais.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.contributions.Contributor;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** What is changed after it was published: the validated version stays until the team has compared and decided. */
class VersionsIT extends OnTheServer {
    private static final String TITLE = "Repères pour les familles d’accueil";
    private final String email = "versions-" + System.nanoTime() + "@example.org";
    private final Contributor author = new Contributor(mailbox, email);
    private final Team team = Team.logIn();
    private long resource;

    @AfterEach
    void takeItBack() {
        database.change("update resource set status = 'ARCHIVED', version = version + 1 where id = ?", resource);
    }

    private String page() {
        return "/staff/resources/" + resource;
    }

    private void publish() {
        author.begins(TITLE).sends().confirms();
        resource = ((Number) database.value("select max(id) from resource where title = ?", TITLE)).longValue();
        team.post(page() + "/validate").expect(303);
    }

    private void propose(String summary) {
        author.saves("content", "summary", summary, "body", "");
        author.saves("audience", "territory", "local", "departements", "33", "audience", "RELATIVES", "language", "fr");
        author.sends();
    }

    @Test
    void theValidatedVersionStaysUntilTheNewOneIsTaken() {
        publish();
        propose("Une page pour savoir qui prévenir.");
        assertThat(summary()).isEqualTo("Une page pour savoir qui appeler.");

        Document queue = team.get("/staff/resources?list=to-verify").expect(200).page();
        assertThat(queue.select(".rows-pick li:has(a[href*='/" + resource + "?'])")
                        .text())
                .contains("Nouvelle version");
        Document compared = team.get(page() + "/versions").expect(200).page();
        assertThat(compared.select("del").text()).contains("appeler").doesNotContain("savoir");
        assertThat(compared.select("ins").text())
                .contains("prévenir", "Gironde (33)", "Proches")
                .doesNotContain("RELATIVES", "savoir");
        assertThat(compared.select("del .visually-hidden").first().text())
                .as("said, not only coloured")
                .startsWith("supprimé");
        assertThat(compared.select(".gate li"))
                .as("the machine looks at the new version")
                .isNotEmpty();

        team.post(page() + "/versions/take").expect(303);
        assertThat(summary()).isEqualTo("Une page pour savoir qui prévenir.");
        assertThat(awaitMail("nouvelle version est publiée")).contains(TITLE);
        assertThat(team.post(page() + "/versions/take")
                        .expect(409)
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("Aucune nouvelle version");
        assertThat(team.get(page() + "/versions?before=2&after=1")
                        .expect(200)
                        .page()
                        .select("ins")
                        .text())
                .contains("appeler");
    }

    @Test
    void aNewerProposalReplacesTheOneThatWaitsAndARefusalNeedsAWord() {
        publish();
        propose("Une page pour savoir qui prévenir.");
        propose("Une page pour savoir qui joindre.");
        assertThat(team.get(page() + "/versions")
                        .expect(200)
                        .page()
                        .select("ins")
                        .text())
                .contains("joindre")
                .doesNotContain("prévenir");
        assertThat(team.post(page() + "/versions/refuse", "reason", " ")
                        .expect(422)
                        .errors())
                .contains("Écrivez un mot");
        team.post(page() + "/versions/refuse", "reason", "La première est plus claire.")
                .expect(303);
        assertThat(awaitMail("n’a pas été retenue")).contains("La première est plus claire.");
        assertThat(summary()).isEqualTo("Une page pour savoir qui appeler.");
        assertThat(database.column(
                        "select status from resource_revision where resource_id = ? order by number", resource))
                .isEqualTo(List.of("TAKEN", "REPLACED", "REFUSED"));
    }

    @Test
    void aSmallCorrectionIsToldToItsAuthorAndKeptInTheirForm() {
        publish();
        team.post(
                        page() + "/correct",
                        "title",
                        TITLE,
                        "summary",
                        "Une page pour savoir qui appeler.",
                        "body",
                        "",
                        "link",
                        "")
                .expect(422);
        team.post(
                        page() + "/correct",
                        "title",
                        TITLE,
                        "summary",
                        "Une page pour savoir qui appeler, jour et nuit.",
                        "body",
                        "",
                        "link",
                        "https://example.org/familles",
                        "word",
                        "Le 119 répond la nuit aussi.")
                .expect(303);
        assertThat(awaitMail("a été corrigée")).contains("Le 119 répond la nuit aussi.");
        assertThat(team.get(page()).expect(200).page().select(".timeline").text())
                .contains("Le 119 répond la nuit aussi.");
        assertThat(team.get(page() + "/versions")
                        .expect(200)
                        .page()
                        .select("ins")
                        .text())
                .contains("jour et nuit");
        assertThat(author.opens("/content").expect(200).typed("summary")).endsWith("jour et nuit.");
        assertThat(author.opens("/essentials").expect(200).typed("link")).isEqualTo("https://example.org/familles");
    }

    @Test
    void theQueueTellsHowLongAnswersTake() {
        publish();
        assertThat(team.get("/staff/resources")
                        .expect(200)
                        .page()
                        .select(".lead")
                        .text())
                .containsPattern("Réponse donnée en \\d+ jours?, en médiane");
    }

    private String summary() {
        return publicSite
                .get("/resources/" + resource)
                .expect(200)
                .page()
                .select("main .lead")
                .text();
    }

    private String awaitMail(String subject) {
        return Awaitility.await(subject)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> mailbox.allTo(email).stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .findFirst()
                                .orElse(null),
                        found -> found != null)
                .text();
    }
}
