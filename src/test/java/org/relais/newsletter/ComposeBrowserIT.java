package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Hand;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

/** Two windows on one draft. */
class ComposeBrowserIT extends InTheBrowser {
    @Test
    void theSecondOfTwoWindowsIsLedToTheComparisonAndLosesNothing() {
        Page page = openUnderPolicy(true);
        ComposerPage composer = ComposerPage.announce(page, Hand.KEYS);
        Team other = Team.logIn(Role.EDITOR);
        other.post(
                        "/staff/newsletter/" + composer.number(),
                        "version",
                        page.inputValue("#composition [name=version]"),
                        "subject",
                        "",
                        "title",
                        "",
                        "introduction",
                        "Le texte d’Anne")
                .expect(303);
        page.locator("#f-introduction").pressSequentially("Le texte de Bruno");
        page.waitForSelector("table.compare");
        assertThat(page.locator("table.compare").innerText()).contains("Le texte d’Anne", "Le texte de Bruno");
        assertThat(page.inputValue("#f-introduction")).isEqualTo("Le texte de Bruno");
        page.fill("#f-introduction", "Les deux textes");
        page.click("main button[value=save]");
        page.waitForSelector("#composition");
        assertThat(page.inputValue("#f-introduction")).isEqualTo("Les deux textes");
    }
}
