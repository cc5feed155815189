package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relais.testing.InTheBrowser;

/** From the form to the erasure as people do it: by keyboard alone, and without scripts; each page in passing with axe (A1, A3). */
class SubscribingBrowserIT extends InTheBrowser {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void byKeyboardAlone() {
        String email = "clavier@parcours.example.org";
        Page page = open(Window.WIDE);
        page.navigate("/newsletter/subscribe");
        axe(page);
        reach(page, "f-email");
        page.keyboard().type(email);
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        axe(page);
        assertThat(page.inputValue("#f-email")).isEqualTo(email);
        reach(page, "f-topics-NEWSLETTER");
        page.keyboard().press("Space");
        page.waitForTimeout(2500); // nobody types faster, says the door
        page.keyboard().press("Enter");
        page.waitForURL("**/asked");
        axe(page);

        page.navigate(mailbox.lastMailTo(email).link("/newsletter/confirm/").toString());
        axe(page);
        pressFirstButton(page);
        page.waitForURL("**/me/preferences/**");
        axe(page);
        page.navigate(page.url().replaceFirst("\\?.*", "") + "/address");
        axe(page);
        page.goBack();
        page.focus("form[action$='/leave'] button");
        page.keyboard().press("Enter");
        page.waitForURL("**/newsletter/left/**");
        axe(page);
        page.focus("form[action$='/undo'] button");
        page.keyboard().press("Enter");
        page.waitForURL("**done=resubscribed");
        axe(page);
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

    private static void axe(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations())
                .extracting(each -> each.getId())
                .as(page.url())
                .isEmpty();
    }
}
