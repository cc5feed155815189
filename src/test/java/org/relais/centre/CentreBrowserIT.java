package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.relais.testing.Axe;
import org.relais.testing.InTheBrowser;

/** The centre in the states that no link leads to. */
class CentreBrowserIT extends InTheBrowser {
    private static final List<String> STATES = List.of(
            "/resources",
            "/resources?kind=DOCUMENT",
            "/resources?kind=DOCUMENT&departement=33&q=mineurs&language=fr&period=YEAR&region=75",
            "/resources?page=2",
            "/resources?page=999999",
            "/resources?page=x",
            "/resources?kind=NONE&departement=0&language=xx",
            "/resources/0",
            "/resources/1",
            "/resources?q=licorne",
            "/resources?audience=RELATIVES&sort=TITLE",
            "/resources/embed",
            "/resources/embed?q=licorne");

    @Test
    void noStateHasAnAxeViolationAtAnyWidth() {
        SoftAssertions all = new SoftAssertions();
        judge(all, open(Window.WIDE));
        judge(all, open(Window.NARROW.dark()));
        Page without = open(Window.NARROW);
        without.route("**/*.js", Route::abort); // none of ours runs; axe itself is one
        judge(all, without);
        all.assertAll();
    }

    private static void judge(SoftAssertions all, Page page) {
        for (String path : STATES) {
            page.navigate(path);
            if (page.locator("details.fold").count() > 0) {
                page.locator("details.fold summary").first().click();
            }
            new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(Axe.RULES)
                    .analyze()
                    .getViolations()
                    .forEach(each -> all.fail("%s at %d: %s %s"
                            .formatted(
                                    path,
                                    page.viewportSize().width,
                                    each.getId(),
                                    each.getNodes().get(0).getHtml())));
        }
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
