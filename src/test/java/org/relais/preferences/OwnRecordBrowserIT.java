package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.testing.Axe;
import org.relais.testing.Hand;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox.Mail;

/**
 * Everything that somebody does with their own record, from asking for a link to being forgotten: with the keys alone, and without
 * scripts; axe looks at each state (A1, A3).
 */
class OwnRecordBrowserIT extends InTheBrowser {
    private static final int NOBODY_TYPES_FASTER = 2_500;
    private static final int LAST_STEP = 5_500;
    private Hand hand;
    private String email;
    private Page page;

    @ParameterizedTest
    @EnumSource(Hand.class)
    void fromALinkToTheErasure(Hand with) {
        hand = with;
        email = "fiche-" + with.name().toLowerCase(Locale.ROOT) + "@parcours.example.org";
        page = open(with == Hand.KEYS ? Window.WIDE : Window.NARROW.withoutScripts());
        isConfirmed();
        String mine = asksForALink();
        chooses(mine);
        pauses();
        movesAndStops(mine);
        leavesAndComesBack();
        asksFromAnOldMail();
        takesTheirData(mine);
        isForgotten(mine);
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void whoeverDidNotAskSaysSo(Hand with) {
        hand = with;
        email = "pas-moi-" + with.name().toLowerCase(Locale.ROOT) + "@parcours.example.org";
        page = open(with == Hand.KEYS ? Window.WIDE : Window.NARROW.withoutScripts());
        publicSite
                .fillIn("/newsletter/subscribe", "email", email, "topics", "NEWSLETTER")
                .expect(303);
        visit(path("/not-me/"));
        press("main form[method=post] button", "**done=not-me");
        assertThat(database.count("subscriber where email = ?", email)).isZero();
        visit(path("/newsletter/confirm/"));
    }

    private void isConfirmed() {
        publicSite
                .fillIn("/newsletter/subscribe", "email", email, "topics", "NEWSLETTER")
                .expect(303);
        visit(path("/newsletter/confirm/"));
        press("main form[method=post] button", "**done=*");
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    private String asksForALink() {
        visit("/newsletter/link");
        page.waitForTimeout(NOBODY_TYPES_FASTER);
        hand.press(page, "main form.panel button[type=submit]");
        enters();
        page.waitForSelector(".error-summary");
        Axe.assertNoViolation(page);
        hand.write(page, "#f-email", email);
        page.waitForTimeout(NOBODY_TYPES_FASTER);
        hand.press(page, "main form.panel button[type=submit]");
        enters();
        page.waitForURL("**/newsletter/link/asked");
        Axe.assertNoViolation(page);
        String mine = path("/me/preferences/");
        visit(mine);
        return mine;
    }

    /** Without scripts a wait and one press more take the place of the work. */
    private void enters() {
        if (hand == Hand.MOUSE && page.locator("input[name='door.step']").count() > 0) {
            Axe.assertNoViolation(page);
            page.waitForTimeout(LAST_STEP);
            hand.press(page, "main form button[type=submit]");
        }
    }

    private void chooses(String mine) {
        hand.tick(page, "#t-WEBINARS");
        hand.tick(page, "#f-mode");
        hand.press(page, "details.fold summary");
        hand.write(page, "#f-givenName", "Zoé");
        hand.write(page, "#f-structure", "Foyer du parcours");
        press("form[action='" + mine + "'] button[type=submit]", "**done=*");
        assertThat(page.isChecked("#t-WEBINARS")).isTrue();
        assertThat(database.value("select mode from subscriber where email = ?", email))
                .isEqualTo("DISCREET");
        assertThat(database.value("select structure from subscriber where email = ?", email))
                .isEqualTo("Foyer du parcours");
    }

    private void pauses() {
        press("form[action$='/pause'] button", "**done=*");
        assertThat(database.value("select paused_until from subscriber where email = ?", email))
                .isNotNull();
        press("form[action$='/resume'] button", "**done=*");
        assertThat(database.value("select paused_until from subscriber where email = ?", email))
                .isNull();
    }

    /** What the old address stops, and then what the new one confirms. */
    private void movesAndStops(String mine) {
        asksToMove(mine, "arret-" + email);
        visit(path("/me/address-stop/"));
        press("main form[method=post] button", "**done=address-kept");
        asksToMove(mine, "neuve-" + email);
        String old = email;
        email = "neuve-" + email;
        visit(path("/me/address/"));
        press("main form[method=post] button", "**done=address-changed");
        assertThat(database.count("subscriber where email = ?", old)).isZero();
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    private void asksToMove(String mine, String to) {
        visit(mine);
        hand.press(page, "a[href$='/address']");
        page.waitForURL("**/address");
        hand.press(page, "main form.panel button[type=submit]");
        page.waitForSelector(".error-summary");
        Axe.assertNoViolation(page);
        hand.write(page, "#f-email", to);
        press("main form.panel button[type=submit]", "**done=address-asked");
    }

    /** One of two, then the other, as the foot of an issue leads to it; undone, and done again with a reason. */
    private void leavesAndComesBack() {
        visit("/newsletter/unsubscribe/" + seal.token("unsubscribe", id()));
        press("main form[method=post] button", "**/newsletter/left/**");
        press("form[action$='/undo'] button", "**done=resubscribed");
        visit("/newsletter/preferences/" + seal.token("preferences", id()));
        press("form[action$='/leave'] button", "**done=unsubscribed-all");
        assertThat(status()).isEqualTo("UNSUBSCRIBED");
        hand.press(page, "form[action$='/why'] button");
        page.waitForSelector(".error-summary");
        Axe.assertNoViolation(page);
        hand.tick(page, "input[name=why]");
        press("form[action$='/why'] button", "**done=departure-told");
        press("form[action$='/undo'] button", "**done=resubscribed");
        assertThat(status()).isEqualTo("CONFIRMED");
    }

    private void asksFromAnOldMail() {
        int before = mailbox.allTo(email).size();
        visit("/newsletter/preferences/" + seal.token("preferences", id()));
        press("form[action$='/link'] button", "**done=link-sent");
        mailbox.awaitMailsTo(email, before + 1);
    }

    private void takesTheirData(String mine) {
        visit(mine);
        press("form[action$='/data'] button", "**done=*");
        visit(path("/me/data/"));
        for (String format : new String[] {"csv", "json"}) {
            Download file = page.waitForDownload(() -> hand.press(page, "form[action$='/" + format + "'] button"));
            assertThat(file.suggestedFilename()).endsWith(format);
        }
    }

    private void isForgotten(String mine) {
        visit(mine);
        press("form[action$='/erase'] button", "**done=*");
        visit(path("/me/erase/"));
        press("main form[method=post] button", "**done=erased");
        assertThat(database.count("subscriber where email = ?", email)).isZero();
        visit(mine);
    }

    private void visit(String where) {
        page.navigate(where);
        Axe.assertNoViolation(page);
    }

    private void press(String button, String then) {
        // The address may already be of that kind: it is the next page that counts.
        page.evaluate("() => document.documentElement.setAttribute('data-seen', '')");
        hand.press(page, button);
        page.locator("html:not([data-seen])").waitFor();
        page.waitForURL(then);
        Axe.assertNoViolation(page);
    }

    private String status() {
        return (String) database.value("select status from subscriber where email = ?", email);
    }

    private long id() {
        return ((Number) database.value("select id from subscriber where email = ?", email)).longValue();
    }

    /** In the newest mail that has it. */
    private String path(String containing) {
        Mail mail = Awaitility.await(containing + " in a mail to " + email)
                .until(
                        () -> mailbox.allTo(email).stream()
                                .filter(each -> each.text().contains(containing))
                                .reduce((first, second) -> second)
                                .orElse(null),
                        each -> each != null);
        return mail.link(containing).getRawPath();
    }
}
