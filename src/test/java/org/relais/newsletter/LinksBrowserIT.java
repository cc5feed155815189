package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox;
import org.relais.testing.Team;

/** Mail filters open every link, some with a whole browser: nothing may change by looking (D17). */
class LinksBrowserIT extends InTheBrowser {
    private static final String READER = "claire@liens.example.org";
    private static Mailbox.Mail received;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRobotThatOpensEveryLinkChangesNothingAndAPersonsPressDoes(boolean scripts) {
        Mailbox.Mail mail = mail();
        List<String> ours = links(mail);
        assertThat(ours).anyMatch(link -> link.contains("/newsletter/unsubscribe/"));
        Object before = state();
        long lines = database.count("audit_entry");
        Page page = open(scripts ? Window.WIDE : Window.WIDE.withoutScripts());
        for (String link : ours) {
            assertThat(page.navigate(link).status()).as(link).isEqualTo(200);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.mouse().move(200, 300);
            page.mouse().wheel(0, 4000);
        }
        assertThat(state()).isEqualTo(before);
        assertThat(database.count("audit_entry")).as("the audit log").isEqualTo(lines);
        assertThat(database.value("select status from subscriber where email = ?", READER))
                .isEqualTo("CONFIRMED");

        page.navigate(mail.link("/newsletter/unsubscribe/").toString());
        page.click("main form button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("h1").innerText()).isEqualTo("Vous êtes désinscrit");
        assertThat(database.value("select status from subscriber where email = ?", READER))
                .isEqualTo("UNSUBSCRIBED");
        page.click("main form button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(database.value("select status from subscriber where email = ?", READER))
                .as("« Me réinscrire »")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void theTextPartLeadsNowhereElseThanTheHtmlPart() {
        List<String> ours = links(mail());
        assertThat(mail().text().lines().filter(line -> line.contains("/newsletter/unsubscribe/")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(ours).anyMatch(line::contains));
    }

    private List<String> links(Mailbox.Mail mail) {
        String site = mail.link("/newsletter/unsubscribe/").getAuthority();
        return mail.html().select("a[href^=http]").eachAttr("href").stream()
                .distinct()
                .filter(link -> URI.create(link).getAuthority().equals(site))
                .toList();
    }

    private Object state() {
        return database.column(
                "select status || version || (select count(*) from consent_entry c where c.subscriber_id = s.id)"
                        + " || (select count(*) from suppression o where o.fingerprint = s.fingerprint)"
                        + " || (select count(*) from subscriber_topic t where t.subscriber_id = s.id)"
                        + " from subscriber s where s.email = '" + READER + "'");
    }

    /** One issue serves all tests of this class. */
    private Mailbox.Mail mail() {
        if (received == null) {
            Editors editors = new Editors(Team.logIn());
            editors.importFile("email,prénom,département\n" + READER + ",Claire,987\n");
            int issue = editors.openIssue(Api.withToken(Role.EDITOR, Role.REVIEWER), "Des liens à ouvrir");
            editors.sendNow(issue, "987");
            editors.watchUntilSent(issue);
            received = mailbox.lastMailTo(READER);
        }
        return received;
    }
}
