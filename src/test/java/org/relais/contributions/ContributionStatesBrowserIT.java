package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.testing.Axe;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

/** Every state of a contribution, as its author and the team see it, without scripts, narrow and wide (A1, A7, issue 6). */
class ContributionStatesBrowserIT extends InTheBrowser {
    private static final String TITLE = "Un livret pour les foyers, dans tous ses états";
    private final String email = "etats-" + System.nanoTime() + "@example.org";
    private final Team team = Team.logIn();
    private long resource;

    @AfterEach
    void takeItBack() {
        database.change("update resource set status = 'ARCHIVED', version = version + 1 where title = ?", TITLE);
    }

    /** The whole form by the pages alone; the door asks for a wait and a press instead of a proof. */
    @Test
    void theFormIsFilledInWithoutScripts() {
        Page page = open(Window.NARROW.withoutScripts());
        page.navigate("/resources/submit");
        look(page);
        page.check("[name=kind][value=EVENT]");
        page.fill("[name=title]", TITLE);
        passTheDoor(page, "h1:has-text('Une dernière étape')");
        look(page);
        passTheDoor(page, "[name=summary]");
        look(page);
        page.click("main form.panel button.btn-primary");
        assertThat(page.textContent(".error-summary")).contains("Un événement a besoin d’une date");
        look(page);
        page.fill("[name=summary]", "Un livret de douze pages, à laisser dans les salons.");
        page.fill("[name=startsAt]", "2027-01-21T14:00");
        page.click("main form.panel button.btn-primary");
        page.waitForURL("**/audience");
        look(page);
        page.click("main form.panel button.btn-primary");
        page.waitForURL("**/files");
        look(page);
        page.click("main form.panel button[type=submit]");
        assertThat(page.textContent(".error-summary")).contains("Choisissez un fichier");
        look(page);
        page.click("main p.actions a.btn-primary");
        page.waitForURL("**/sender");
        page.fill("[name=organisation]", "Association des états");
        look(page);
        page.fill("[name=number]", "356 000 000 00048");
        page.fill("[name=email]", email);
        page.click("main form.panel button.btn-primary");
        passTheDoor(page, "h1:has-text('messagerie')");
        look(page);
        mailbox.awaitMailsTo(email, 1);
        page.navigate(mailbox.lastMailTo(email).link("/contributions/confirm/").toString());
        look(page);
        page.click("main form button[type=submit]");
        heading(page, TITLE);
        look(page);
    }

    @Test
    void noStateHasAnAxeViolation() {
        Contributor author = new Contributor(mailbox, email).begins(TITLE);
        visit(open(Window.WIDE.withoutScripts()), author.path());
        author.sends().confirms();
        resource = ((Number) database.value("select max(id) from resource where title = ?", TITLE)).longValue();
        seen(author);
        team("claim");
        seen(author);
        team("ask-for-changes", "reason", "À qui s’adresse-t-il ?");
        seen(author);
        author.sends();
        team("validate");
        seen(author, "/correct");
        author.saves("content", "summary", "Un livret de seize pages.", "body", "");
        author.sends();
        seen(author, "/versions");
        team("archive");
        seen(author, "/versions");
    }

    @Test
    void noRefusedActOfTheTeamHasAnAxeViolation() {
        Contributor author =
                new Contributor(mailbox, email).begins(TITLE).sends().confirms();
        resource = ((Number) database.value("select max(id) from resource where title = ?", TITLE)).longValue();
        Page page = openAsTeam(Window.WIDE.withoutScripts());
        page.navigate("/staff/resources/" + resource);
        page.click("button[formaction*='/reject']");
        assertThat(page.textContent(".error-summary")).contains("Écrivez un mot");
        look(page);
        page.navigate("/staff/resources/" + resource + "/correct");
        page.fill("[name=title]", "");
        page.click("main form.panel button.btn-primary");
        assertThat(page.textContent(".error-summary")).contains("Donnez un titre");
        look(page);
        for (String tray : new String[] {"to-verify", "with-author", "verified", "rejected", "closed"}) {
            page.navigate("/staff/resources?list=" + tray);
            look(page);
        }
        team.post("/staff/resources/" + resource + "/reject", "reason", "Hors sujet.")
                .expect(303);
        page.navigate("/staff/resources/" + resource);
        look(page);
        page.navigate(author.path());
        look(page);
    }

    private void team(String act, String... form) {
        team.post("/staff/resources/" + resource + "/" + act, form).expect(303);
    }

    /** By its author, then by the team. */
    private void seen(Contributor author, String... more) {
        visit(open(Window.WIDE.withoutScripts()), author.path());
        Page page = openAsTeam(Window.WIDE.withoutScripts());
        visit(page, "/staff/resources/" + resource);
        for (String each : more) {
            visit(page, "/staff/resources/" + resource + each);
        }
    }

    /** Pressed again when it was too early: how long to wait is the door's to know, and each press asks it anew. */
    private static void passTheDoor(Page page, String until) {
        Awaitility.await(until)
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    boolean through = page.locator(until).count() > 0;
                    if (!through) {
                        page.click("main form button[type=submit]");
                    }
                    return through;
                });
    }

    private static void visit(Page page, String path) {
        page.navigate(path);
        look(page);
    }

    /** The next page is here when it says so. */
    private static void heading(Page page, String text) {
        page.locator("h1", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    private static void look(Page page) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            Axe.assertNoViolation(page);
        }
    }
}
