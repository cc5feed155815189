package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** What stops an issue stops it by whatever way it is asked, and what is worth a look passes with a word that is kept. */
class GateIT extends OnTheServer {
    private static final String PLACE = "986";
    private final Team team = Team.logIn();
    private final Editors editors = new Editors(team);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private int issue;

    @BeforeEach
    void openADraft() {
        editors.importFile("email,langue,departement\nlectrice@controle.example.org,fr," + PLACE + "\n");
        issue = editors.openIssue(api, "À contrôler " + UUID.randomUUID());
        team.post(page("/unschedule"));
        editors.assemble(issue);
        editors.address(issue, "departements", PLACE);
    }

    @Test
    void whatStopsSaysWhereItIsMendedAndStopsEveryRoute() {
        api.put(path(""), "{\"introduction\":\"Le 12 [à compléter], avec l’équipe.\"}")
                .expect(200);
        editors.approve(issue);
        Answer page = team.get(page("/schedule"));
        assertThat(page.page().select(".gate li:has(.err)").text().replaceAll("\\h", " "))
                .contains("il reste « [à compléter] » à remplacer");
        assertThat(page.page().select(".gate li:has(.err) a").attr("href")).isEqualTo(page(""));
        assertThat(page.page().select("button[name=do]")).isNotEmpty().allMatch(button -> button.hasAttr("disabled"));
        assertThat(editors.schedule(issue, "schedule", "2031-01-14", "09:00")
                        .expect(422)
                        .errors())
                .contains("[à compléter]");
        assertThat(editors.schedule(issue, "now", "", "").status()).isEqualTo(422);
        assertThat(api.post(path("/schedule"), "{\"sendAt\":\"2031-01-14T08:00:00Z\",\"word\":\"Vu\"}")
                        .status())
                .isEqualTo(422);
        assertThat(status()).isEqualTo("APPROVED");
        api.put(path(""), "{\"introduction\":\"Le 12, avec l’équipe.\"}").expect(200);
        editors.approve(issue);
        editors.schedule(issue, "schedule", "2031-01-14", "09:00").expect(303);
        team.post(page("/unschedule")).expect(303);
    }

    @Test
    void whatIsWorthALookPassesWithAWordThatIsAskedOnceAndKept() {
        String subject = "Lettre n° 12 " + UUID.randomUUID().toString().substring(0, 6);
        api.put(path(""), "{\"subject\":\"" + subject + "\",\"introduction\":\"Bonjour.\"}")
                .expect(200);
        editors.approve(issue);
        String when = "{\"sendAt\":\"2031-01-14T08:00:00Z\"}";
        Answer asked = api.post(path("/schedule"), when).expect(422);
        assertThat(asked.body()).contains("dites en un mot", "\"word\"");
        assertThat(api.get(path("/checks")).body()).contains("gate.subject-number-sign", "LOOK");
        api.post(path("/schedule"), "{\"sendAt\":\"2031-01-14T08:00:00Z\",\"word\":\"Tradition de la maison\"}")
                .expect(200);
        assertThat(team.get(page("/review")).page().select(".timeline").text())
                .contains("Points à voir acceptés", "Tradition de la maison");
        assertThat(database.count(
                        "audit_entry where object = ? and action = 'issue.accept' and detail = 'Tradition de la maison'",
                        "issue/" + issue))
                .isOne();
        team.post(page("/unschedule")).expect(303);
    }

    private String status() {
        return (String) database.value("select status from issue where number = ?", issue);
    }

    private String page(String part) {
        return "/staff/newsletter/" + issue + part;
    }

    private String path(String part) {
        return "/api/v1/issues/" + issue + part;
    }
}
