package org.relais.opposition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Imports;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Who must not be written to: put there by the team, taken off by nobody of it. */
class SuppressionIT extends OnTheServer {
    private static final String PATH = "/staff/subscribers/suppressions";
    private final Team team = Team.logIn(Role.PRIVACY);
    private final Imports imports = new Imports(Team.logIn(Role.EDITOR));

    @Test
    void aBlockedPersonIsWrittenToNoMoreAndNoFileBringsThemBack() {
        imports.bring("courriel\nconnue@blocage.example.org\nautre@blocage.example.org\n");
        Answer done = team.post(
                        PATH,
                        "addresses",
                        "nom;courriel\nConnue;CONNUE@blocage.example.org\n\"jamais-vue@blocage.example.org\", pas@une",
                        "cause",
                        "OBJECTED")
                .expect(200);
        assertThat(done.notice()).contains("2 adresses").contains("1 autre");
        assertThat(status("connue@blocage.example.org")).isEqualTo("SUPPRESSED");
        assertThat(status("autre@blocage.example.org")).isEqualTo("CONFIRMED");

        Document again = imports.bring("courriel\nconnue@blocage.example.org\njamais-vue@blocage.example.org\n");
        assertThat(again.select("section[aria-labelledby=t-refused] tbody tr")).hasSize(2);
        assertThat(database.count("subscriber where email like '%@blocage.example.org'"))
                .isEqualTo(2);
        assertThat(database.count("subscriber where email = 'connue@blocage.example.org' and status = 'CONFIRMED'"))
                .isZero();
        assertThat(database.value("select detail from audit_entry where action = 'suppression.add' order by id desc"))
                .isEqualTo("2 OBJECTED");
    }

    @Test
    void aBlockIsLiftedByThePersonsOwnConfirmationAndByNothingElse() {
        String email = "levee@blocage-leve.example.org";
        String json = "{\"email\":\"%s\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}".formatted(email);
        Api api = Api.withToken(Role.PRIVACY);
        api.post("/api/v1/subscribers", json).expect(201);
        team.post(PATH, "addresses", email, "cause", "OBJECTED").expect(200);

        imports.bring("courriel\n" + email + "\n");
        api.post("/api/v1/subscribers", json).expect(409);
        String whom = "source=essai&status=SUPPRESSED";
        String seen = team.get("/staff/subscribers/bulk?" + whom + "&order=LANGUAGE.en")
                .expect(200)
                .typed("seen");
        team.post("/staff/subscribers/bulk?" + whom, "order", "LANGUAGE.en", "seen", seen, "reason", "essai");
        assertThat(look(email)).contains("Bloquée pour tous nos envois");
        assertThat(status(email)).isEqualTo("SUPPRESSED");

        publicSite
                .fillIn("/newsletter/subscribe", "email", email, "topics", "NEWSLETTER")
                .expect(303);
        assertThat(look(email)).as("asking lifts nothing").contains("Bloquée pour tous nos envois");
        publicSite
                .post(mailbox.lastMailTo(email).link("/newsletter/confirm/").getRawPath())
                .expect(303);
        assertThat(status(email)).isEqualTo("CONFIRMED");
        assertThat(look(email)).contains("n’est pas bloquée");
    }

    @Test
    void anAddressCanBeAskedAboutAndNoneCanBeRead() {
        team.post(PATH, "addresses", "tue@blocage-lu.example.org", "cause", "DEAD")
                .expect(200);
        assertThat(look("TUE@blocage-lu.example.org")).contains("Bloquée pour tous nos envois");
        assertThat(look("personne@blocage-lu.example.org")).contains("n’est pas bloquée");
        assertThat(database.count("suppression where fingerprint || reason like '%blocage-lu%'"))
                .isZero();
    }

    private String look(String address) {
        return team.post(PATH + "/look", "address", address)
                .expect(200)
                .page()
                .select("aside [role=status]")
                .text();
    }

    @ParameterizedTest
    @CsvSource({"'', OBJECTED", "personne, OBJECTED", "a@blocage-faux.example.org, ''", "a@blocage-faux.example.org, X"
    })
    void withoutAnAddressOrACauseNobodyIsBlocked(String addresses, String cause) {
        Answer refused = team.post(PATH, "addresses", addresses, "cause", cause).expect(422);
        assertThat(refused.errors()).isNotBlank();
        assertThat(refused.typed("addresses")).isEqualTo(addresses);
    }

    @Test
    void programsAddAndPageByFingerprint() {
        Api api = Api.withToken(Role.PRIVACY);
        String json =
                "{\"addresses\":[\"un@blocage-api.example.org\",\"deux@blocage-api.example.org\",\"non@\"],\"cause\":\"ELSEWHERE\"}";
        JsonObject added = Api.json(api.post("/api/v1/suppressions", json).expect(200));
        assertThat(added.getInt("added")).isEqualTo(2);
        assertThat(added.getInt("unreadable")).isEqualTo(1);

        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonObject page = Api.json(api.get("/api/v1/suppressions?size=1&after="
                            + after.replace(" ", "+").replace("*", "%2A"))
                    .expect(200));
            page.getJsonArray("suppressions")
                    .getValuesAs(JsonObject.class)
                    .forEach(each -> seen.add(each.getString("fingerprint") + each.getString("list")));
            after = page.getString("next", null);
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) database.count("suppression"));
        api.send("DELETE", "/api/v1/suppressions", null).expect(405);
    }

    private Object status(String email) {
        return database.value("select status from subscriber where email = ?", email);
    }
}
