package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.relais.testing.InTheBrowser;

/** The centre in the states that no link leads to. */
class CentreBrowserIT extends InTheBrowser {
    private static final List<String> STATES = List.of(
            "/resources",
            "/resources?kind=DOCUMENT&departement=33&q=mineurs",
            "/resources?q=licorne",
            "/resources?audience=RELATIVES&sort=TITLE",
            "/resources/embed",
            "/resources/embed?q=licorne");

    @Test
    void noStateHasAnAxeViolationAtAnyWidth() {
        SoftAssertions all = new SoftAssertions();
        for (Window window : List.of(Window.WIDE, Window.NARROW.at(320).dark())) {
            Page page = open(window);
            for (String path : STATES) {
                page.navigate(path);
                if (page.locator("details.fold").count() > 0) {
                    page.locator("details.fold summary").click();
                }
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(each -> all.fail("%s at %d: %s %s"
                                .formatted(
                                        path,
                                        window.width(),
                                        each.getId(),
                                        each.getNodes().get(0).getHtml())));
            }
        }
        all.assertAll();
    }

    @Test
    void filteringAndTheMapNeedNoScripts() {
        Page page = open(Window.NARROW.withoutScripts());
        page.navigate("/resources");
        page.fill("#q", "mineures");
        page.click(".search button");
        assertThat(page.url()).contains("q=mineures");
        assertThat(page.locator("#t-liste").textContent()).contains("ressource");
        page.navigate("/resources");
        page.locator("svg.map a[aria-label^='Gironde']").click();
        assertThat(page.url()).endsWith("/resources?departement=33");
        assertThat(page.locator("a.tag").textContent()).contains("Gironde (33)");
    }
}
