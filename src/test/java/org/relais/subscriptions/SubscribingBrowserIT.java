package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.relais.testing.Axe;
import org.relais.testing.InTheBrowser;

/** From the form to the erasure as people do it: by keyboard alone, and without scripts; each page in passing with axe (A1, A3). */
class SubscribingBrowserIT extends InTheBrowser {

    @Test
    void byKeyboardAlone() {
        String email = "clavier@parcours.example.org";
        Page page = open(Window.WIDE);
        page.navigate("/newsletter/subscribe");
        Axe.assertNoViolation(page);
        reach(page, "f-email");
        page.keyboard().type(email);
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        Axe.assertNoViolation(page);
        assertThat(page.inputValue("#f-email")).isEqualTo(email);
        reach(page, "f-topics-NEWSLETTER");
        page.keyboard().press("Space");
        page.waitForTimeout(2500); // nobody types faster, says the door
        page.keyboard().press("Enter");
        page.waitForURL("**/asked");
        Axe.assertNoViolation(page);

        page.navigate(mailbox.lastMailTo(email).link("/newsletter/confirm/").toString());
        Axe.assertNoViolation(page);
        pressFirstButton(page);
        page.waitForURL("**/me/preferences/**");
        Axe.assertNoViolation(page);
        page.navigate(page.url().replaceFirst("\\?.*", "") + "/address");
        Axe.assertNoViolation(page);
        page.goBack();
        page.focus("form[action$='/leave'] button");
        page.keyboard().press("Enter");
        page.waitForURL("**/newsletter/left/**");
        Axe.assertNoViolation(page);
        page.focus("form[action$='/undo'] button");
        page.keyboard().press("Enter");
        page.waitForURL("**done=resubscribed");
        Axe.assertNoViolation(page);
        assertThat(database.value("select status from subscriber where email = ?", email))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void withoutScripts() {
        String email = "sans-scripts@parcours.example.org";
        Page page = open(Window.NARROW.withoutScripts());
        page.navigate("/newsletter/subscribe");
        page.fill("#f-email", email);
        page.check("#f-topics-WEBINARS");
        page.waitForTimeout(2500);
        page.click("main form.panel button[type=submit]");
        assertThat(page.textContent("h1")).isEqualTo("Une dernière étape");
        page.waitForTimeout(5500);
        page.click("main form button[type=submit]");
        page.waitForURL("**/asked");

        page.navigate(mailbox.lastMailTo(email).link("/newsletter/confirm/").toString());
        page.click("main form.panel button[type=submit]");
        page.waitForURL("**/me/preferences/**");
        page.click("form[action$='/erase'] button");
        mailbox.awaitMailsTo(email, 2);
        page.navigate(mailbox.lastMailTo(email).link("/me/erase/").toString());
        page.click("main form.panel button[type=submit]");
        page.waitForURL("**done=*");
        assertThat(database.count("subscriber where email = ?", email)).isZero();
    }

    private static void reach(Page page, String id) {
        for (int stops = 0; stops < 60; stops++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach #" + id + " of " + page.url());
    }

    private static void pressFirstButton(Page page) {
        page.focus("main form.panel button[type=submit]");
        page.keyboard().press("Enter");
    }
}
