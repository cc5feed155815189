package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Axe;
import org.relais.testing.Editors;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

/** From a draft with three faults to an issue that everyone has, in a browser without scripts: gate, review by a second account, sending. */
class SendingJourneyBrowserIT extends InTheBrowser {
    private static final String PLACE = "12";
    private final Editors editors = new Editors(Team.logIn());
    private final Team colleague = Team.logIn(Role.ADMIN, Role.EDITOR);

    @Test
    void threeFaultsAreMendedSomebodyElseApprovesAndItLeaves() {
        editors.importFile(Editors.subscribers(12, PLACE, number -> "voyage-" + number + "@envoi.example.org"));
        int issue = editors.openIssue(Api.withToken(Role.EDITOR, Role.REVIEWER), "Voyage " + UUID.randomUUID());
        editors.address(issue, "departements", PLACE);
        Page page = openAsTeam(Window.WIDE.withoutScripts());
        write(page, issue, "URGENT URGENT URGENT [à compléter]", "Lire ${lien} avant le 3 décembre 2020.");
        page.navigate(path(issue, "/checks"));
        Axe.assertNoViolation(page);
        assertThat(page.locator(".gate .err").count()).isEqualTo(2);
        assertThat(page.locator(".gate").innerText())
                .contains("[à compléter]", "${lien}", "3 décembre 2020", "majuscules");

        page.navigate(path(issue, "/review"));
        page.click("form[action$='/review'] button");
        assertThat(page.locator(".notice").first().innerText()).contains("La relecture est demandée");
        Axe.assertNoViolation(page);
        approve(issue);
        page.navigate(path(issue, "/schedule"));
        assertThat(page.locator("button[value=now]").isDisabled()).isTrue();

        write(page, issue, "Le guide et la formation", "Deux ressources ce trimestre.");
        page.navigate(path(issue, "/review"));
        assertThat(page.locator(".notice").first().innerText()).contains("L’approbation est retirée");
        page.click("form[action$='/review'] button");
        approve(issue);
        page.navigate(path(issue, "/schedule"));
        Axe.assertNoViolation(page);
        if (page.locator("[name=word]").count() > 0) {
            page.fill("[name=word]", "Vu à deux");
        }
        page.click("button[value=tomorrow]");
        assertThat(page.locator(".notice.is-go").innerText()).contains("9\u00a0h\u00a000");
        page.click(".notice form button");
        assertThat(page.locator(".meta").innerText()).contains("Approuvé");
        if (page.locator("[name=word]").count() > 0) {
            page.fill("[name=word]", "Vu à deux");
        }
        page.click("button[value=now]");
        editors.watchUntilSent(issue);
        page.navigate(path(issue, "/sending"));
        Axe.assertNoViolation(page);
        Awaitility.await().until(() -> List.of(1, 12).stream()
                .allMatch(number ->
                        mailbox.allTo("voyage-" + number + "@envoi.example.org").size() == 1));
    }

    private void write(Page page, int issue, String subject, String introduction) {
        page.navigate(path(issue, ""));
        page.fill("[name=subject]", subject);
        page.fill("[name=introduction]", introduction);
        page.click("button[value=save]");
    }

    private void approve(int issue) {
        String version = colleague.get(path(issue, "/review")).typed("version");
        colleague.post(path(issue, "/approve"), "version", version).expect(303);
    }

    private static String path(int issue, String part) {
        return "/staff/newsletter/" + issue + part;
    }
}
