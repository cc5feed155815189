package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.testing.Axe;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox.Mail;

/** From the public form to a section of the newsletter, with a change request in between (issue 6). */
class ContributionJourneyBrowserIT extends InTheBrowser {
    private static final String TITLE = "Parcours d’une fiche réflexe pour les internats";
    private static final String AUTHOR = "contributrice@parcours.example.org";

    @Test
    void aContributionGoesFromTheFormToASectionOfTheNewsletter() {
        String own = propose();
        assertThat(waiting())
                .as("the team sees nothing before the address is confirmed")
                .doesNotContain(TITLE);
        confirm();

        long resource = askForChanges("Pourriez-vous préciser à qui la fiche s’adresse ?");
        Mail asked = awaitMail("une modification demandée");
        assertThat(asked.text()).contains("préciser à qui la fiche s’adresse", own);
        answer(asked);

        validate(resource);
        assertThat(awaitMail("est publiée").text()).contains(TITLE);
        Page page = open(Window.NARROW);
        page.navigate("/resources/" + resource);
        assertThat(page.textContent("h1")).isEqualTo(TITLE);
        assertThat(page.textContent("main")).contains("Pour les surveillants d’internat", "Association du parcours");
        assertThat(page.innerHTML("main")).contains("<strong>repérer</strong>").doesNotContain(AUTHOR);

        assertThat(issue()).contains(TITLE);
    }

    private String propose() {
        Page page = open(Window.NARROW);
        page.navigate("/resources");
        page.click("a[href='/resources/submit']");
        look(page);
        page.check("[name=kind][value=TOOL]");
        page.fill("[name=title]", TITLE);
        page.click("form.panel button.btn-primary");
        page.waitForURL("**/content");
        look(page);
        String own = page.url().replaceFirst("/content$", "");
        page.fill("[name=summary]", "Une fiche d’une page : quoi regarder, qui appeler.");
        page.fill("[name=body]", "Elle aide à **repérer** et à orienter.");
        page.click("form.panel button.btn-primary");
        page.waitForURL("**/audience");
        look(page);
        page.fill("[name=themes]", "repérage, internat");
        page.check("[name=audience][value=EDUCATION]");
        page.click("form.panel button.btn-primary");
        page.waitForURL("**/files");
        look(page);
        page.setInputFiles(
                "[name=file]",
                new FilePayload("piège.pdf", "application/pdf", "<html><script>".getBytes(StandardCharsets.UTF_8)));
        page.click("form.panel button[type=submit]");
        look(page);
        assertThat(page.textContent(".error-summary")).contains("n’est pas accepté");
        page.click("main p.actions a.btn-primary");
        page.waitForURL("**/sender");
        look(page);
        page.fill("[name=organisation]", "Association du parcours");
        page.fill("[name=email]", AUTHOR);
        page.click("form.panel button.btn-primary");
        page.waitForURL("**done=contribution-sent");
        look(page);
        assertThat(page.textContent("h1")).isEqualTo("Vérifiez votre messagerie");
        return own;
    }

    private void confirm() {
        Mail mail = awaitMail("Confirmez");
        assertThat(mail.text()).as("nothing of what was typed (S9)").doesNotContain(TITLE, "Association du parcours");
        Page page = open(Window.NARROW);
        page.navigate(mail.link("/contributions/confirm/").toString());
        page.reload();
        assertThat(database.value("select count(*) from resource where title = ?", TITLE))
                .as("a scanner that opens the link confirms nothing (D17)")
                .isEqualTo(0L);
        page.click("main form button[type=submit]");
        page.waitForURL("**done=contribution-confirmed");
        look(page);
        assertThat(page.textContent("h1")).isEqualTo(TITLE);
        awaitMail("est arrivée");
    }

    private String waiting() {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/resources?list=to-verify");
        return page.textContent("main");
    }

    private long askForChanges(String reason) {
        Page page = openAsTeam(Window.WIDE);
        long id = ((Number) database.value("select id from resource where title = ?", TITLE)).longValue();
        page.navigate("/staff/resources/" + id);
        page.fill("[name=reason]", reason);
        page.click("button[formaction*='/ask-for-changes']");
        page.waitForURL("**done=resource-changes-asked**");
        look(page);
        return id;
    }

    private void answer(Mail asked) {
        Page page = open(Window.NARROW);
        page.navigate(asked.link("/contributions/").toString());
        assertThat(page.textContent("main")).contains("préciser à qui la fiche s’adresse");
        page.click("main a.btn-primary");
        page.waitForURL("**/content");
        look(page);
        page.fill("[name=summary]", "Pour les surveillants d’internat : quoi regarder, qui appeler.");
        page.click("form.panel button.btn-primary");
        page.waitForURL("**/audience");
        look(page);
        page.click("form.panel button.btn-primary");
        page.waitForURL("**/files");
        look(page);
        page.click("main p.actions a.btn-primary");
        page.waitForURL("**/sender");
        look(page);
        page.click("form.panel button.btn-primary");
        page.waitForURL("**done=contribution-sent");
        look(page);
        assertThat(page.textContent("main")).contains("L’équipe la vérifie");
    }

    private void validate(long resource) {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/resources/" + resource);
        assertThat(page.textContent("main")).contains("Pour les surveillants d’internat", "Nouvelle version");
        page.click("form[action*='/validate'] button.btn-primary");
        page.waitForURL("**done=resource-validated**");
        look(page);
    }

    /** The entries in the sections of the quarter's issue, once all that waits was taken in. */
    private String issue() {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/newsletter");
        page.click("form[action='/staff/newsletter'] button");
        page.waitForURL(Pattern.compile(".*/staff/newsletter/\\d+.*"));
        look(page);
        Locator entry = page.locator(".entry", new Page.LocatorOptions().setHasText(TITLE));
        if (entry.count() == 0) {
            page.locator("button[value=assemble], button[value^=take]").first().dispatchEvent("click");
        }
        entry.first().waitFor();
        return entry.first().textContent();
    }

    private Mail awaitMail(String subject) {
        return Awaitility.await(subject + " to the contributor")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> mailbox.allTo(AUTHOR).stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    /** As it is, not only as it is linked, wide and narrow: A1, A3. */
    private static void look(Page page) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 900);
            Axe.assertNoViolation(page);
        }
    }
}
