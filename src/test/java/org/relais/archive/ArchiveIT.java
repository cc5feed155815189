package org.relais.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** What left stays as it left, and is found again. */
class ArchiveIT extends OnTheServer {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final Team team = Team.logIn();
    private final Editors editors = new Editors(team);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private int issue;
    private String reader;

    @BeforeEach
    void sendAnIssue() {
        int turn = COUNT.incrementAndGet();
        reader = "archive" + turn + "@archive.example.org";
        issue = editors.openIssue(api, "Repérer l'emprise : prostituées et proxénètes " + turn);
        api.put(
                        "/api/v1/issues/" + issue,
                        "{\"title\":\"Numéro d'archive " + turn
                                + "\",\"subject\":\"Objet\",\"introduction\":\"Bonjour à *tous*.\"}")
                .expect(200);
        api.put(
                        "/api/v1/issues/" + issue + "/translation",
                        "{\"title\":\"An archived issue\",\"introduction\":\"Hello.\"}")
                .expect(200);
        editors.importFile("email,langue,departement\n" + reader + ",fr,90\n");
        editors.sendNow(issue, "90");
        editors.watchUntilSent(issue);
    }

    private String page(String more) {
        return "/newsletter/" + issue + more;
    }

    @Test
    void whatLeftStaysAsItLeftWhateverBecomesOfItsSourcesAndTemplates() {
        String article = articleOf(publicSite.get(page("")).expect(200));
        String mail = publicSite.get(page("/mail.html")).expect(200).body();
        assertThat(article).contains("Numéro d’archive");
        database.change("update issue set title = 'Autre', introduction = 'Autre' where number = ?", issue);
        database.change(
                "update issue_entry set title = 'Autre', summary = 'Autre' where issue_id = (select id from issue where number = ?)",
                issue);
        assertThat(articleOf(publicSite.get(page("")))).isEqualTo(article);
        assertThat(publicSite.get(page("/mail.html")).body()).isEqualTo(mail);
        database.change("delete from issue_edition where number = ?", issue);
        assertThat(articleOf(publicSite.get(page(""))))
                .as("without what was kept it would have changed")
                .isNotEqualTo(article);
    }

    private static String articleOf(Answer page) {
        String body = page.body();
        return body.substring(body.indexOf("<article"), body.indexOf("</article>"));
    }

    @Test
    void itIsReadInTheLanguageOfItsReader() {
        assertThat(publicSite.get(page("?lang=en")).page().select("h1").text()).isEqualTo("An archived issue");
        assertThat(publicSite.get(page("?lang=en")).page().select("article h3").attr("lang"))
                .isEqualTo("fr");
        assertThat(publicSite.get(page("?lang=fr")).page().select("h1").text()).startsWith("Numéro d’archive");
    }

    @Test
    void otherSitesAndFeedReadersAreToldWhatItIs() {
        Document page = publicSite.get(page("")).page();
        assertThat(page.select("meta[property='og:title']").attr("content")).startsWith("Numéro d’archive");
        assertThat(page.select("meta[property='og:url']").attr("content")).endsWith("/newsletter/" + issue);
        Answer feed = publicSite.get("/newsletter/feed.atom").expect(200);
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        Document atom = Jsoup.parse(feed.body(), Parser.xmlParser());
        assertThat(atom.select("entry > id").eachText()).anyMatch(id -> id.endsWith("/newsletter/" + issue));
        assertThat(publicSite
                        .send("GET", "/newsletter/feed.atom", null, "If-None-Match", feed.header("ETag"))
                        .status())
                .isEqualTo(304);
        Answer pdf = publicSite.get(page("/issue.pdf")).expect(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
    }

    @Test
    void itIsFoundByTheFamilyOfAWordWithOrWithoutAccents() {
        for (String words : new String[] {"prostitution", "REPERER", "emprises"}) {
            assertThat(publicSite
                            .get("/newsletter?q=" + words)
                            .expect(200)
                            .page()
                            .select("ul.rows a.stretch")
                            .eachAttr("href"))
                    .as(words)
                    .contains("/newsletter/" + issue);
        }
        assertThat(publicSite.get("/newsletter?q=zoologie").page().select("main ul.rows a.stretch"))
                .isEmpty();
        assertThat(publicSite.get("/api/v1/archive?q=prostitution").expect(200).body())
                .contains("\"number\":" + issue);
    }

    @Test
    void anIssueForSubscribersIsReadBehindTheirOwnLinkAlone() {
        team.post("/staff/newsletter/" + issue + "/readers", "readers", "SUBSCRIBERS")
                .expect(303);
        Document reserved = publicSite.get(page("")).expect(200).page();
        assertThat(reserved.text()).contains("réservé").doesNotContain("Numéro d’archive");
        assertThat(reserved.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        publicSite.get(page("/mail.html")).expect(404);
        publicSite.get(page("/issue.pdf")).expect(404);
        for (String open :
                new String[] {"/newsletter", "/newsletter/feed.atom", "/newsletter?q=emprise", "/", "/api/v1/archive"
                }) {
            assertThat(publicSite.get(open).body()).as(open).doesNotContain("Numéro d’archive " + COUNT.get());
        }
        String preferences = freshLink();
        Document own = publicSite.get(preferences).expect(200).page();
        String mine = own.select("a[href*=/issues/" + issue + "]").attr("href");
        assertThat(publicSite.get(mine).expect(200).page().select("h1").text()).startsWith("Numéro d’archive");
        publicSite.get(mine + "/issue.pdf").expect(200);
        publicSite.get(mine.replace("/me/preferences/", "/me/preferences/A")).expect(404);
    }

    private String freshLink() {
        publicSite.fillIn("/newsletter/link", "email", reader).expect(303);
        mailbox.awaitMailsTo(reader, 2);
        return mailbox.lastMailTo(reader).link("/me/preferences/").getPath();
    }
}
