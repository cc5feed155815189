package org.relais.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** An issue looked at as its readers will have it, without scripts. */
class PreviewIT extends OnTheServer {
    private static final String ADDRESS = "apercu@preview.example.org";
    private final Team admin = Team.logIn();
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private int issue;

    @BeforeEach
    void openADraft() {
        Editors editors = new Editors(admin);
        issue = editors.openIssue();
        admin.post("/staff/newsletter/" + issue + "/unschedule");
        issue = editors.openIssue(api, "Guide d'écoute : l'essentiel !");
        editors.importFile("email,prenom,langue,departement\n" + ADDRESS + ",Camille,en,33\n");
    }

    private String page(String more) {
        return "/staff/newsletter/" + issue + more;
    }

    private Document frame(String query) {
        return Jsoup.parse(
                admin.get(page("/preview/mail.html" + query)).expect(200).body());
    }

    @Test
    void eachViewIsAPageOfItsOwn() {
        for (String view : List.of("wide", "phone", "dark", "text")) {
            Document preview =
                    admin.get(page("/preview?view=" + view)).expect(200).page();
            assertThat(preview.select(".toggle [aria-current]").attr("href")).contains("view=" + view);
            Element shown = preview.selectFirst("iframe");
            assertThat(shown.attr("src")).contains("view=" + view);
            assertThat(admin.get(shown.attr("src")).expect(200).header("Content-Security-Policy"))
                    .contains("sandbox", "frame-ancestors 'self'");
        }
        assertThat(frame("?view=dark").html()).contains("@media all").doesNotContain("prefers-color-scheme:dark");
        assertThat(frame("?view=wide").html()).contains("@media not all");
        assertThat(frame("?view=text").selectFirst("pre").wholeText())
                .contains("Guide d’écoute\u00a0: l’essentiel\u202f!");
    }

    @Test
    void theComposerShowsItBesideTheText() {
        Document composer = admin.get(page("?view=dark")).expect(200).page();
        assertThat(composer.select(".preview iframe").attr("src")).contains("/preview/mail.html?view=dark");
        assertThat(composer.select(".preview-foot a").eachAttr("href"))
                .contains(page("/preview"), page("/translation"), page("/draft"));
    }

    @Test
    void asAPersonReceivesItAndTheirAddressStandsInNoLink() {
        Answer chosen = admin.post(page("/preview/as"), "address", ADDRESS).expect(303);
        assertThat(chosen.location()).contains("as=").doesNotContain("example.org");
        Document preview = chosen.follow().expect(200).page();
        assertThat(preview.select("iframe").attr("src")).contains("reads=en").doesNotContain("example.org");
        assertThat(preview.text()).contains("Recevrait ce numéro").doesNotContain(ADDRESS);
        Document mail = Jsoup.parse(
                admin.get(preview.select("iframe").attr("src")).expect(200).body());
        assertThat(mail.text()).contains("Hello Camille,");
        assertThat(mail.select("html").attr("lang")).isEqualTo("en");
        assertThat(mail.html()).doesNotContain("[[");
        assertThat(database.count(
                        "audit_entry where action = 'issue.preview-as' and detail like 'subscriber/%' and object = ?",
                        "issue/" + issue))
                .isPositive();
    }

    @Test
    void somebodyElsesLinkOrAnUnknownAddressShowsNobody() {
        admin.get(page("/preview?as=AAAA")).expect(404);
        assertThat(admin.post(page("/preview/as"), "address", "personne@preview.example.org")
                        .expect(422)
                        .errors())
                .contains("Personne n’est abonné");
        Team.logIn(Role.EDITOR).post(page("/preview/as"), "address", ADDRESS).expect(403);
    }

    @Test
    void aTrialGoesToTheChosenColleaguesAndSaysSo() {
        Team.Colleague colleague = Team.join(Role.REVIEWER);
        String id = String.valueOf(database.value("select id from account where email = ?", colleague.email()));
        admin.post(page("/preview/trial"), "to", id, "reads", "fr", "reads", "en")
                .expect(303);
        mailbox.awaitMailsTo(colleague.email(), 2);
        assertThat(mailbox.allTo(colleague.email()))
                .extracting(mail -> mail.subject().replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("[Essai]", "[Trial]");
        assertThat(database.count("issue where number = ? and mailing_id is not null", issue))
                .isZero();
        assertThat(admin.post(page("/preview/trial")).expect(422).errors()).contains("au moins une personne");
    }

    @Test
    void whatIsTranslatedBesideItsOriginalIsWhatReadersOfEnglishGet() {
        Document before = admin.get(page("/translation")).expect(200).page();
        assertThat(before.select("[name=title], [name=subject]")).hasSize(2);
        assertThat(before.select("p[lang=fr]").eachText()).contains("Guide d'écoute : l'essentiel !");
        admin.post(page("/translation"), "title", "It's time", "subject", "News", "introduction", "Hello there")
                .expect(303);
        assertThat(frame("?reads=en").select("h1").text()).isEqualTo("It’s time");
        assertThat(frame("?reads=fr").select("h1").text()).isNotEqualTo("It’s time");
        assertThat(frame("?reads=en").text()).contains("Parts of this issue have not been translated");
        Answer tooLong = admin.post(page("/translation"), "title", "x".repeat(200));
        assertThat(tooLong.expect(422).typed("title")).hasSize(200);
        assertThat(api.put("/api/v1/issues/" + issue + "/translation", "{\"title\":\"\"}")
                        .expect(200)
                        .body())
                .contains("\"part\":\"title\"");
        assertThat(frame("?reads=en").select("h1").attr("lang")).isEqualTo("fr");
    }
}
