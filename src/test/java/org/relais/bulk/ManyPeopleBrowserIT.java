package org.relais.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relais.testing.Axe;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.Imports;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

/** What the team does with many people at once, and what one of them sees: each page in passing with axe, also narrow (A1). */
class ManyPeopleBrowserIT extends InTheBrowser {
    private static final String DOMAIN = "@plusieurs.example.org";
    private final Team team = Team.logIn();

    private static void seen(Page page) {
        Axe.assertNoViolation(page);
        page.setViewportSize(360, 800);
        Axe.assertNoViolation(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"))
                .as("nothing sticks out of " + page.url())
                .isTrue();
        page.setViewportSize(1280, 900);
    }

    @Test
    void aFileIsAskedAndOneOfItAnswers() {
        List<String> terms = new ArrayList<>(Imports.TERMS);
        terms.addAll(List.of("agreement", "TO_BE_ASKED"));
        Imports imports = new Imports(team);
        String path = imports.check(imports.send(
                        ("courriel;abonnements\nune" + DOMAIN + ";lettre\ndeux" + DOMAIN + ";lettre webinaires\n")
                                .getBytes(UTF_8),
                        terms)
                .expect(303)
                .follow());
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/subscribers/import");
        seen(page);
        page.navigate(path);
        seen(page);
        page.click("form[action$='/start'] button");
        page.waitForSelector("#t-answers");
        seen(page);

        for (String name : List.of("une", "deux")) {
            page.navigate(
                    mailbox.lastMailTo(name + DOMAIN).link("/newsletter/asked/").toString());
            seen(page);
        }
        page.click("form.panel button[type=submit]");
        page.waitForSelector(".error-summary");
        seen(page);
        page.check("[name=topics][value=WEBINARS]");
        page.click("form.panel button[type=submit]");
        page.waitForURL("**/me/preferences/**");
        page.navigate(
                mailbox.lastMailTo("une" + DOMAIN).link("/newsletter/asked/").toString());
        page.click("form[action$='/decline'] button");
        page.waitForURL("**done=asking-declined");
        seen(page);
    }

    @Test
    void anActOnManyIsChosenPreviewedAndDone() {
        new Imports(team).bring("courriel;profession\na" + DOMAIN + ";Plurielle\nb" + DOMAIN + ";Plurielle\n");
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/subscribers/bulk?profession=Plurielle");
        seen(page);
        page.selectOption("#order", "ERASE");
        page.click("main form.panel button[type=submit]");
        page.waitForSelector("#t-how-many");
        seen(page);
        page.fill("[name=reason]", "essai");
        page.click("main form.panel button[type=submit]");
        page.waitForSelector(".error-summary");
        seen(page);
        page.fill("[name=reason]", "essai");
        page.check("#sure");
        page.click("main form.panel button[type=submit]");
        page.waitForSelector(".notice.is-ok");
        seen(page);
        assertThat(database.count("subscriber where email in (?, ?)", "a" + DOMAIN, "b" + DOMAIN))
                .isZero();
        page.navigate("/staff/subscribers/renewals");
        seen(page);
    }

    @Test
    void aListIsReadAndBlocked() {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/subscribers/suppressions");
        seen(page);
        page.navigate("/staff/subscribers/suppressions/files");
        seen(page);
        String at = team.upload(
                        "/staff/subscribers/suppressions/files",
                        new Upload("file", "liste.csv", ("x" + DOMAIN + "\nrien\ny@\n").getBytes(UTF_8)),
                        "source",
                        "Ancien outil",
                        "cause",
                        "ELSEWHERE")
                .expect(303)
                .location();
        page.navigate(at);
        seen(page);
        page.click("form[action$='/start'] button");
        page.waitForSelector(".notice.is-ok");
        seen(page);
    }
}
