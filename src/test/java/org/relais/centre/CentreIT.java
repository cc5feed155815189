package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The public centre as visitors and programs find it. Each test has a theme of its own, so that it sees nothing of the others. */
class CentreIT extends OnTheServer {
    private final String mark = "essai" + UUID.randomUUID().toString().substring(0, 8);
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf();
    }

    @AfterEach
    void clear() {
        Shelf.clear(database, "%" + mark + "%");
    }

    private String publish(String kind, String words, String departement, String audience) {
        return shelf.publish(Shelf.resource(kind, words + " " + mark)
                .add("themes", Json.createArrayBuilder().add(mark))
                .add("departements", Json.createArrayBuilder(departement.isEmpty() ? List.of() : List.of(departement)))
                .add("audience", Json.createArrayBuilder().add(audience))
                .add("startsAt", kind.equals("EVENT") ? "2027-01-21T10:00" : "")
                .add("link", kind.equals("PODCAST") ? "https://example.org/" + mark + ".mp3" : ""));
    }

    private Document page(String query) {
        return publicSite.get("/resources?theme=" + mark + query).expect(200).page();
    }

    private static List<String> titles(Document page) {
        return page.select("[aria-labelledby=t-liste] .rows h3").eachText();
    }

    @Test
    void wordsAndFiltersNarrowTheListAndCountsSayWhatEachWouldLeave() {
        publish("DOCUMENT", "Prévenir la prostitution des mineurs", "33", "JUSTICE");
        publish("EVENT", "Rencontre sur la prévention", "64", "HEALTH");
        publish("DOCUMENT", "Tout autre chose", "", "HEALTH");
        assertThat(titles(page("&q=mineure+prostitu%C3%A9e")))
                .containsExactly("Prévenir la prostitution des mineurs " + mark);
        assertThat(titles(page("&region=75"))).hasSize(2);
        assertThat(titles(page("&departement=national"))).containsExactly("Tout autre chose " + mark);
        Document one = page("&departement=33&kind=DOCUMENT");
        assertThat(titles(one)).hasSize(1);
        assertThat(one.select("label[for=kind-EVENT]").text())
                .as("the kind is counted in Gironde")
                .endsWith("0");
        assertThat(one.select("#departement option[value=64]"))
                .as("and départements among documents")
                .isEmpty();
        assertThat(one.select("#departement option[value=national]").text()).endsWith("1");
        assertThat(one.select("a.tag")).hasSize(3);
    }

    @Test
    void theMapCountsResourcesAndEventsAndItsTableSaysTheSame() {
        publish("DOCUMENT", "Guide", "33", "JUSTICE");
        publish("EVENT", "Rencontre", "33", "JUSTICE");
        Document page = page("");
        assertThat(page.select("svg.map a")).hasSize(101);
        assertThat(page.select("svg.map a[aria-label^=Gironde]").attr("aria-label"))
                .contains("2 ressources", "dont 1 événement");
        assertThat(page.select("svg.map a[aria-label^=Gironde]").attr("class")).isEqualTo("m1");
        assertThat(page.select("aside table tbody tr").eachText()).containsExactly("Gironde (33) 2 1");
        String gironde = page.select("svg.map a[aria-label^=Gironde]").attr("href");
        assertThat(titles(publicSite.get(gironde).expect(200).page())).hasSize(2);
    }

    @Test
    void eachPageHasOneAddressAndKeepsTheFilter() {
        for (int i = 10; i < 31; i++) {
            publish("TOOL", "Outil " + i, "", "PUBLIC");
        }
        Document first = page("&kind=TOOL&sort=title&page=1");
        assertThat(titles(first)).hasSize(20).first().isEqualTo("Outil 10 " + mark);
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/resources?kind=TOOL&theme=" + mark + "&sort=TITLE&page=2");
        Document second = publicSite.get(next).expect(200).page();
        assertThat(titles(second)).containsExactly("Outil 30 " + mark);
        assertThat(second.select("link[rel=canonical]").attr("href")).endsWith(next);
        assertThat(second.select("a[rel=prev]").attr("href"))
                .isEqualTo("/resources?kind=TOOL&theme=" + mark + "&sort=TITLE");
        assertThat(titles(publicSite.get(next + "00").page()))
                .as("a page that is not there is the last")
                .hasSize(1);
    }

    @Test
    void whatIsArchivedIsGoneAtOnce() {
        String id = publish("DOCUMENT", "Passé", "", "PUBLIC");
        assertThat(titles(page(""))).hasSize(1);
        Team.logIn().post("/staff/resources/" + id + "/archive").expect(303);
        assertThat(titles(page(""))).isEmpty();
        publicSite.get("/resources/" + id).expect(404);
    }

    @Test
    void whatChangesBehindOurBackIsSeenWithinSeconds() {
        publish("DOCUMENT", "Avant", "", "PUBLIC");
        assertThat(titles(page(""))).containsExactly("Avant " + mark);
        database.change(
                "update resource set title = ?, version = version + 1 where title like ?", "Apres " + mark, "%" + mark);
        Awaitility.await()
                .untilAsserted(() -> assertThat(titles(page("&q=apres"))).containsExactly("Apres " + mark));
    }

    @Test
    void onlyWhatIsValidatedIsFound() {
        shelf.submit(Shelf.resource("DOCUMENT", "En attente " + mark));
        assertThat(titles(publicSite.get("/resources?q=" + mark).expect(200).page()))
                .isEmpty();
    }

    @Test
    void aResourceTellsProgramsWhatItIsAndLeadsToItsLike() {
        String first = publish("EVENT", "Journée </script><b>& d’étude", "33", "JUSTICE");
        String other = publish("DOCUMENT", "Actes de la journée", "33", "JUSTICE");
        Document page = publicSite.get("/resources/" + first).expect(200).page();
        assertThat(page.select("meta[property=og:title]").attr("content")).contains("Journée </script>", mark);
        JsonObject said = Json.createReader(new StringReader(
                        page.select("script[type=application/ld+json]").first().data()))
                .readObject();
        assertThat(said.getString("@type")).isEqualTo("Event");
        assertThat(said.getString("name")).startsWith("Journée </script><b>& d’étude");
        assertThat(said.getString("startDate")).isEqualTo("2027-01-21T10:00+01:00");
        assertThat(page.select(".related a").attr("href")).isEqualTo("/resources/" + other);
        assertThat(page.select(".quit, a[href='tel:119']")).hasSizeGreaterThan(2);
    }

    @Test
    void nothingOutsideThePageNamesWhatIsForRelatives() {
        String id = publish("DOCUMENT", "Mon enfant est en danger", "", "RELATIVES");
        Document page = publicSite.get("/resources/" + id).expect(200).page();
        assertThat(page.title()).isEqualTo("Fiche d’information – Relais");
        assertThat(page.select("meta[property], meta[name=description], script[type=application/ld+json]"))
                .isEmpty();
        assertThat(page.select("h1").text()).startsWith("Mon enfant");
        assertThat(publicSite.get("/resources/feed.atom?theme=" + mark).body())
                .contains("/resources/" + id)
                .doesNotContain("danger");
    }

    @Test
    void otherProgramsSearchWithoutAToken() {
        publish("DOCUMENT", "Guide de repérage", "33", "JUSTICE");
        Answer answer = Api.withoutToken()
                .get("/api/v1/resources/public?theme=" + mark + "&q="
                        + URLEncoder.encode("repérages", StandardCharsets.UTF_8))
                .expect(200);
        JsonObject said = Api.json(answer);
        assertThat(said.getInt("total")).isEqualTo(1);
        assertThat(said.getJsonArray("resources").getJsonObject(0).getString("title"))
                .startsWith("Guide de repérage");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void theListMayBeFramedByTheSitesThatTheOperatorNames() {
        publish("DOCUMENT", "Guide", "33", "JUSTICE");
        Answer frame = publicSite.get("/resources/embed?theme=" + mark).expect(200);
        assertThat(frame.header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' https://partenaire.example.org")
                .contains("default-src 'none'");
        assertThat(frame.headers("X-Frame-Options")).isEmpty();
        assertThat(frame.page().select(".rows h2").eachText()).containsExactly("Guide " + mark);
        assertThat(frame.page().select("a:not([href^=tel]):not([target=_blank])"))
                .isEmpty();
        assertThat(publicSite.get("/resources").header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'none'");
    }
}
