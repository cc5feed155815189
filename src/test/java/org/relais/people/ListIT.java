package org.relais.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Imports;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The list as its keepers use it: chosen, searched, paged, taken out. */
class ListIT extends OnTheServer {
    private static final int MANY = 120;
    private static final String CHOSEN = "profession=Veilleuse+de+nuit";
    private final Team team = Team.logIn(Role.PRIVACY);

    @BeforeAll
    static void bring() {
        StringBuilder file =
                new StringBuilder("courriel;prénom;nom;département;profession;structure;langue;abonnements\n");
        for (int i = 1; i <= MANY; i++) {
            file.append("veille-%d@liste-%d.example.org;Zoé;Éléonore-%d;%s;Veilleuse de nuit;%s;%s;%s\n"
                    .formatted(
                            i,
                            i % 2,
                            i,
                            i % 3 == 0 ? "24" : "33",
                            i == 7 ? "=1+1" : "Foyer de l'Été",
                            i % 4 == 0 ? "en" : "fr",
                            i % 5 == 0 ? "webinaires" : "lettre"));
        }
        new Imports(Team.logIn(Role.EDITOR)).bring(file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 120",
        "&departement=24, 40",
        "&departement=24&departement=33, 120",
        "&region=75, 120",
        "&region=11, 0",
        "&language=en, 30",
        "&language=en&departement=24, 10",
        "&topic=WEBINARS, 24",
        "&topic=WEBINARS&topic=NEWSLETTER, 120",
        "&status=UNSUBSCRIBED, 0",
        "&since=2999-01-01, 0",
        "&since=2020-01-01&until=2999-01-01, 120"
    })
    void filtersHoldTogether(String more, int people) {
        Answer page = team.get("/staff/subscribers?" + CHOSEN + more).expect(200);
        assertThat(page.page().selectFirst("#t-people").text().replaceAll("\\D", ""))
                .isEqualTo(String.valueOf(people));
    }

    @ParameterizedTest
    @ValueSource(strings = {"veille-", "@liste-1.", "eleonore-1", "Éléonore-1", "FOYER DE L'ETE"})
    void aSearchFindsByTheBeginningWhateverCaseAndAccents(String words) {
        Answer found = team.post("/staff/subscribers/search", "words", words).expect(200);
        assertThat(found.page().select("tbody a")).hasSizeGreaterThan(9);
        assertThat(found.page().select("tbody").text()).contains("veille-1@liste-1.example.org");
    }

    @Test
    void whoIsFoundAloneIsShownAtOnce() {
        Answer person = team.post("/staff/subscribers/search", "words", "veille-77@liste-1.example.org")
                .expect(303)
                .follow()
                .expect(200);
        assertThat(person.page().text())
                .contains("veille-77@liste-1.example.org")
                .contains("Gironde");
        assertThat(person.page().select("#t-history").size()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ve", "%%%", "___"})
    void aWildcardOrTwoLettersFindNobody(String words) {
        Answer found = team.post("/staff/subscribers/search", "words", words);
        assertThat(found.page().select("tbody a")).isEmpty();
    }

    @Test
    void pagesShowEveryoneOnce() {
        List<String> seen = new ArrayList<>();
        String page = "/staff/subscribers?" + CHOSEN;
        while (!page.isEmpty()) {
            Answer answer = team.get(page).expect(200);
            seen.addAll(answer.page()
                    .select("tbody th a[href^=/staff/subscribers/]")
                    .eachText());
            String next = answer.page().select("a[href*=after=]").attr("href");
            page = next.isEmpty() ? "" : "/staff/subscribers" + next;
        }
        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void programsPageTheSameWay() {
        Api api = Api.withToken(Role.PRIVACY);
        List<Integer> seen = new ArrayList<>();
        long after = 0;
        while (after >= 0) {
            JsonObject page = Api.json(api.get("/api/v1/subscribers?" + CHOSEN + "&size=50&after=" + after)
                    .expect(200));
            page.getJsonArray("subscribers").getValuesAs(JsonObject.class).forEach(each -> seen.add(each.getInt("id")));
            after = page.containsKey("next") && !page.isNull("next")
                    ? page.getJsonNumber("next").longValue()
                    : -1;
        }
        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whoMayNotSeeAddressesSeesOnlyHowMany() {
        Team editor = Team.logIn(Role.EDITOR);
        Answer page = editor.get("/staff/subscribers?" + CHOSEN).expect(200);
        assertThat(page.body()).doesNotContain("example.org\"").doesNotContain("veille-");
        assertThat(page.page().selectFirst("#t-people").text()).contains("120");
        editor.get("/staff/subscribers/export").expect(403);
        editor.post("/staff/subscribers/export", "reason", "Pour voir").expect(403);
    }

    @Test
    void addressesLeaveOnlyWithAReasonThatTheJournalKeepsAndNoCellIsAFormula() {
        String export = "/staff/subscribers/export?" + CHOSEN;
        long before = database.count("audit_entry where action = 'subscriber.export'");
        assertThat(team.post(export, "reason", " ").expect(422).errors()).isNotBlank();
        assertThat(database.count("audit_entry where action = 'subscriber.export'"))
                .isEqualTo(before);

        Answer file =
                team.post(export, "reason", "Demande du conseil départemental").expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.body().lines().count()).isEqualTo(MANY + 1);
        assertThat(file.body()).startsWith("\uFEFF").contains(";'=1+1;").doesNotContain(";=1+1");
        assertThat(database.value("select detail from audit_entry where action = 'subscriber.export' order by id desc")
                        .toString())
                .startsWith("120 ")
                .endsWith("Demande du conseil départemental");
    }
}
