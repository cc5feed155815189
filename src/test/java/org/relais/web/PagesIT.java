package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Crawl;
import org.relais.testing.OnTheServer;
import org.relais.testing.PublicSite;
import org.relais.testing.Team;

/** What holds for every page there is, found by following links. */
class PagesIT extends OnTheServer {
    @Test
    void everyLinkOfThePublicSiteLeadsSomewhere() {
        check(Crawl.from(publicSite, "/"));
    }

    @Test
    void everyLinkOfTheTeamsPagesLeadsSomewhere() {
        Map<String, Answer> pages = Crawl.from(Team.logIn(), "/staff");
        assertThat(pages).containsKeys("/staff", "/staff/audit", "/staff/accounts", "/staff/tokens");
        check(pages);
    }

    @Test
    void publicPagesSetNoCookie() {
        Crawl.from(publicSite, "/")
                .forEach((path, answer) ->
                        assertThat(answer.headers("Set-Cookie")).as(path).isEmpty());
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/login", "/no-such-page", "/staff", "/api/v1/no-such-thing", "/openapi")) {
            Answer answer = new PublicSite().get(path);
            if (path.equals("/openapi")) {
                continue; // the server's own, not a page of ours
            }
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
    }

    @Test
    void aPageThatDoesNotExistSaysSoInTheReadersLanguage() {
        assertThat(publicSite.get("/nulle-part").expect(404).page().select("h1").text())
                .isEqualTo("Cette page n’existe pas");
        assertThat(publicSite
                        .get("/nowhere?lang=en")
                        .expect(404)
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    private static void check(Map<String, Answer> pages) {
        SoftAssertions all = new SoftAssertions();
        pages.forEach((path, answer) -> {
            all.assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            boolean mail = path.contains("/mail.html"); // what leaves the house, with styles of its own
            if (answer.header("Content-Type").startsWith("text/html") && !mail) {
                checkPage(all, path, answer.page());
            }
        });
        all.assertAll();
    }

    private static void checkPage(SoftAssertions all, String path, Document page) {
        all.assertThat(page.select("h1")).as("one h1 on " + path).hasSize(1);
        all.assertThat(page.title()).as("title of " + path).endsWith(" – Relais");
        all.assertThat(page.select("html").attr("lang")).as("lang of " + path).isNotBlank();
        all.assertThat(
                        page.select(
                                "[style], style, script:not([src]):not([type=application/ld+json]), [onclick], [onsubmit], [onchange]"))
                .as("inline style or script on " + path)
                .isEmpty();
        all.assertThat(page.select("[src^=http], link[href^=http]:not([rel=canonical]), script[src^=http]"))
                .as("third parties on " + path)
                .isEmpty();
        TreeSet<String> ids = new TreeSet<>();
        all.assertThat(page.select("[id]").eachAttr("id").stream().filter(id -> !ids.add(id)))
                .as("ids given twice on " + path)
                .isEmpty();
        all.assertThat(page.select("main").text().split("\\s+"))
                .as("words of " + path + " that are keys without a sentence")
                .noneMatch(
                        word -> word.matches("(?:done|act|nav|role|form|problem|progress|mailing)\\.[a-z][A-Za-z.-]*"));
    }
}
