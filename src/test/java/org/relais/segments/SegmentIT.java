package org.relais.segments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.Imports;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A named choice of people: counted at each use, and whom an issue goes to. */
class SegmentIT extends OnTheServer {
    private final Team team = Team.logIn(Role.EDITOR, Role.REVIEWER);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private final Imports imports = new Imports(team);

    @Test
    void aSegmentIsCountedAtEachUse() {
        imports.bring("courriel;profession\nun@compte.example.org;Compteuse\ndeux@compte.example.org;Compteuse\n");
        String path = create("Compteuses", "Compteuse");
        assertThat(count(path)).isEqualTo(2);
        imports.bring("courriel;profession\ntrois@compte.example.org;Compteuse\n");
        assertThat(count(path)).isEqualTo(3);
        team.post(path + "/remove").expect(303);
        team.get(path).expect(404);
    }

    @Test
    void aSegmentWithoutNameOrCriteriaAndASecondOfOneNameAreRefused() {
        assertThat(team.post("/staff/segments", "name", "Sans critère")
                        .expect(422)
                        .errors())
                .isNotBlank();
        assertThat(team.post("/staff/segments", "name", " ", "language", "en")
                        .expect(422)
                        .errors())
                .isNotBlank();
        create("Une seule", "Unique");
        assertThat(team.post("/staff/segments", "name", "une SEULE", "profession", "Autre")
                        .expect(422)
                        .errors())
                .isNotBlank();
    }

    @Test
    void anIssueGoesToItsSegmentAloneAndTheSegmentStaysWhileItIsNeeded() {
        imports.bring("""
                courriel;profession;abonnements
                oui@segment.example.org;Segmentée;lettre
                non@segment.example.org;Autrement;lettre
                webinaires@segment.example.org;Segmentée;webinaires
                """);
        String path = create("Segmentées", "Segmentée");
        String id = path.substring(path.lastIndexOf('/') + 1);
        int issue = new Editors(team).openIssue(api, "Pour une sélection");
        Editors editors = new Editors(team);
        editors.address(issue, "segment", id);
        editors.approve(issue);
        editors.schedule(issue, "schedule", "2999-01-01", "09:00").expect(303);
        Answer refused = team.post(path + "/remove");
        assertThat(refused.status()).as(refused.toString()).isIn(409, 422);
        team.post("/staff/newsletter/" + issue + "/unschedule").expect(303);

        editors.sendNow(issue);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> mailbox.all().stream()
                .anyMatch(mail -> mail.to().equals("oui@segment.example.org")));
        assertThat(database.count("delivery where address like '%@segment.example.org'"))
                .isOne();
    }

    private String create(String name, String profession) {
        return team.post("/staff/segments", "name", name, "profession", profession)
                .expect(303)
                .location()
                .replaceFirst("\\?.*", "");
    }

    private int count(String path) {
        JsonObject count = Api.json(api.get("/api/v1/segments" + path.substring(path.lastIndexOf('/')) + "/count")
                .expect(200));
        return count.getInt("people");
    }
}
