package org.relais.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A whole audience is rehearsed, who would get nothing is found, and nothing is sent. */
class RehearsalIT extends OnTheServer {
    private static final String PLACE = "987";
    private static final int PEOPLE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Team team = Team.logIn();
    private final Editors editors = new Editors(team);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);

    @Test
    void thoseWhoWouldGetNothingAreFoundAndNothingIsSent() {
        editors.importFile(
                Editors.subscribers(PEOPLE, PLACE, number -> "lecteur-" + number + "@repetition.example.org"));
        List<Object> planted = List.of(
                plant(7, "rené@repetition.example.org"), plant(2_500, "a b@x.example"), plant(PEOPLE, "<x>@y.example"));
        int issue = editors.openIssue(api, "Répétée " + UUID.randomUUID());
        editors.address(issue, "departements", PLACE);
        long deliveries = database.count("delivery");
        // Other tests may have brought somebody to this place.
        int people = (int) database.count(
                "subscriber s join subscriber_topic t on t.subscriber_id = s.id"
                        + " where s.departement = ? and s.status = 'CONFIRMED' and t.topic = 'NEWSLETTER'",
                PLACE);

        team.post(page(issue)).expect(303);
        JsonObject rehearsal = awaitDone(issue);

        assertThat(rehearsal.getInt("done")).isEqualTo(people).isGreaterThanOrEqualTo(PEOPLE);
        assertThat(rehearsal.getInt("faulty")).isEqualTo(3);
        assertThat(rehearsal.getJsonArray("faults").getValuesAs(JsonObject.class))
                .extracting(fault -> fault.getJsonNumber("person").longValue())
                .containsExactlyInAnyOrderElementsOf(
                        planted.stream().map(id -> ((Number) id).longValue()).toList());
        assertThat(database.count("delivery")).isEqualTo(deliveries);
        assertThat(database.count(
                        "rehearsal_content where rehearsal_id in (select id from rehearsal where object = ?)",
                        "issue/" + issue))
                .as("what was to be said is forgotten")
                .isZero();
        assertThat(team.get(page(issue)).page().select("#repetition").text())
                .contains("3 personnes ne recevraient rien", "on ne peut rien envoyer à cette adresse")
                .doesNotContain("rené@");
        database.change(
                "update subscriber set status = 'UNSUBSCRIBED' where departement = ? and email not like 'lecteur-%'",
                PLACE);
    }

    @Test
    void whatChangedSinceIsNoLongerRehearsed() {
        editors.importFile("email,langue,departement\nlectrice@rejouee.example.org,fr,975\n");
        int issue = editors.openIssue(api, "Rejouée " + UUID.randomUUID());
        editors.address(issue, "departements", "975");
        api.post("/api/v1/issues/" + issue + "/checks", "").expect(200);
        assertThat(awaitDone(issue).getBoolean("current")).isTrue();
        api.put("/api/v1/issues/" + issue, "{\"subject\":\"Un autre objet " + UUID.randomUUID() + "\"}")
                .expect(200);
        assertThat(checks(issue).getJsonObject("rehearsal").getBoolean("current"))
                .isFalse();
        assertThat(checks(issue).toString()).contains("gate.not-rehearsed");
    }

    /** It would go on beside its own sending. One that cannot be read stands before it, so that it has not ended by then. */
    @Test
    void whatLeavesIsNotRehearsedAnyMore() {
        editors.importFile("email,langue,departement\nlectrice@partie.example.org,fr,986\n");
        int issue = editors.openIssue(api, "Partie " + UUID.randomUUID());
        database.change("""
                insert into rehearsal (id, object, imprint, topic, criteria, audience, done, faulty, last_person, status, begun_at)
                values (-1, 'unreadable', '', 'UNREADABLE', '', 1, 0, 0, 0, 'RUNNING', current_timestamp)
                """);
        try {
            editors.release(issue, "986");
            assertThat(database.count("rehearsal where object = ? and status = 'RUNNING'", "issue/" + issue))
                    .isOne();
            editors.sendNow(issue);
            Awaitility.await().atMost(PATIENCE).until(() -> editors.balance(issue)
                    .finished());
            assertThat(database.count("rehearsal where object = ?", "issue/" + issue))
                    .isZero();
        } finally {
            database.change("delete from rehearsal where id = -1");
        }
    }

    private Object plant(int number, String address) {
        String old = "lecteur-" + number + "@repetition.example.org";
        Object id = database.value("select id from subscriber where email = ?", old);
        database.change("update subscriber set email = ? where email = ?", address, old);
        return id;
    }

    private JsonObject awaitDone(int issue) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> checks(issue).getJsonObject("rehearsal"), each -> !each.getBoolean("running"));
    }

    private JsonObject checks(int issue) {
        return Api.json(api.get("/api/v1/issues/" + issue + "/checks").expect(200));
    }

    private static String page(int issue) {
        return "/staff/newsletter/" + issue + "/checks";
    }
}
