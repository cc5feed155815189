package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relais.testing.Answer;
import org.relais.testing.Crawl;
import org.relais.testing.OnTheServer;
import org.relais.testing.PublicSite;
import org.relais.testing.Route;

/** « Quitter rapidement » and the emergency numbers, wherever somebody who is watched may stand (A17, A18). */
class WayOutIT extends OnTheServer {
    private static final Set<String> NUMBERS = Set.of("tel:119", "tel:17", "sms:114", "tel:3018", "tel:116000");

    /** In a frame of another site, which has a way out of its own or none; the team’s door; a part of a page that has them; a mail as it left. */
    private static final Set<String> EXEMPT = Set.of(
            "/resources/embed", "/newsletter/form", "/newsletter/form/done", "/login", "/resources/submit/alike");

    /** Whatever each route answers to a stranger, its refusals too. */
    @TestFactory
    Stream<DynamicTest> everyPublicRouteHasThem() {
        return Route.all().stream()
                .filter(route -> route.allowed().isEmpty() && route.reads() && !route.api())
                .filter(route -> !EXEMPT.contains(route.template()))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(), () -> check(route.path(), new PublicSite().get(route.path()))));
    }

    @Test
    void everyPageThatLinksLeadToHasThem() {
        Map<String, Answer> pages = new TreeMap<>(Crawl.from(publicSite, "/"));
        pages.keySet().removeIf(path -> EXEMPT.contains(path.replaceFirst("\\?.*", "")) || path.endsWith("/mail.html"));
        assertThat(pages).hasSizeGreaterThan(10);
        pages.forEach(WayOutIT::check);
    }

    @Test
    void theListInAFrameHasTheNumbersAtLeast() {
        assertThat(publicSite
                        .get("/resources/embed")
                        .expect(200)
                        .page()
                        .select("a[href^=tel]")
                        .eachAttr("href"))
                .contains("tel:119", "tel:17");
    }

    private static void check(String path, Answer answer) {
        if (answer.status() / 100 == 3 || !answer.header("Content-Type").startsWith("text/html")) {
            return;
        }
        Document page = answer.page();
        assertThat(page.select(".site-header a.quit[data-quit][rel=noreferrer]"))
                .as(path)
                .hasSize(1);
        assertThat(page.select("a[href^=tel], a[href^=sms]").eachAttr("href"))
                .as(path)
                .containsAll(NUMBERS);
    }
}
