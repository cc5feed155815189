package org.relais.newsletter;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Axe;
import org.relais.testing.Editors;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

class ShotsBrowserIT extends InTheBrowser {
    private int n;

    @Test
    void looks() {
        Editors editors = new Editors(Team.logIn());
        editors.importFile(Editors.subscribers(12, "23", number -> "vue-" + number + "@vue.example.org"));
        int issue = editors.openIssue(Api.withToken(Role.EDITOR, Role.REVIEWER), "Vue " + UUID.randomUUID());
        editors.address(issue, "departements", "23");
        shoot(issue, "draft", "/audience", "/review", "/checks", "/schedule", "");
        editors.team()
                .post("/staff/newsletter/" + issue + "/review", "words", "Regardez la date de Lille.")
                .expect(303);
        shoot(issue, "asked", "/review");
        editors.approve(issue);
        shoot(issue, "approved", "/schedule", "/review");
        editors.team()
                .post(
                        "/staff/newsletter/" + issue + "/schedule",
                        "date",
                        "2031-01-14",
                        "time",
                        "09:00",
                        "word",
                        "Vu",
                        "do",
                        "schedule")
                .expect(303);
        shoot(issue, "scheduled", "/schedule");
        editors.team().post("/staff/newsletter/" + issue + "/unschedule").expect(303);
        editors.team()
                .post("/staff/newsletter/" + issue + "/schedule", "first", "25", "word", "Vu", "do", "now")
                .expect(303);
        org.awaitility.Awaitility.await()
                .until(() -> database.count(
                                "delivery d join issue i on i.mailing_id = d.mailing_id where i.number = ? and d.status = 'SENT'",
                                issue)
                        == 3);
        shoot(issue, "waves", "/sending");
        editors.team().post("/staff/newsletter/" + issue + "/rest").expect(303);
        editors.watchUntilSent(issue);
        shoot(issue, "sent", "/sending");
    }

    private void shoot(int issue, String state, String... parts) {
        for (Window window : new Window[] {Window.WIDE, Window.NARROW}) {
            Page page = openAsTeam(window);
            for (String part : parts) {
                page.navigate("/staff/newsletter/" + issue + part);
                System.out.println(
                        "LOOK " + state + part + " w=" + page.evaluate("document.documentElement.scrollWidth"));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("/tmp/w/gate-shots/" + state + part.replace('/', '-') + "-" + window.width()
                                + ".png")));
                try {
                    Axe.assertNoViolation(page);
                } catch (AssertionError wrong) {
                    System.out.println("AXE " + state + part + " " + wrong.getMessage());
                }
            }
        }
    }
}
