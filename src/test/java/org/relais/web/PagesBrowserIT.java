package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Axe;
import org.relais.testing.Crawl;
import org.relais.testing.InTheBrowser;
import org.relais.testing.PublicSite;
import org.relais.testing.Team;

/** Every page there is, as people see it: A1, A3, A7. */
class PagesBrowserIT extends InTheBrowser {
    @Test
    void aBadPageIsNoticed() {
        Page page = open(Window.WIDE);
        page.setContent("<html><body><img src='x'><p style='color:#ddd;background:#fff'>Pâle</p><input></body></html>");
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(Axe.RULES)
                        .analyze()
                        .getViolations())
                .extracting(each -> each.getId())
                .contains("image-alt", "color-contrast", "label", "html-has-lang");
    }

    @Test
    void noPublicPageHasAnAxeViolation() {
        List<String> paths = pages(Crawl.from(new PublicSite(), "/"));
        SoftAssertions all = new SoftAssertions();
        axe(all, open(Window.WIDE), paths);
        axe(all, open(Window.NARROW.at(320).dark()), paths);
        all.assertAll();
    }

    @Test
    void noPageOfTheTeamHasAnAxeViolation() {
        List<String> paths = ofTheTeam(pages(Crawl.from(Team.logIn(), "/staff")));
        assertThat(paths).hasSizeGreaterThan(5);
        SoftAssertions all = new SoftAssertions();
        axe(all, openAsTeam(Window.WIDE), paths);
        axe(all, openAsTeam(Window.NARROW.at(320).dark()), paths);
        all.assertAll();
    }

    @Test
    void noPageScrollsSidewaysAt320PixelsWithoutScripts() {
        List<String> open = pages(Crawl.from(new PublicSite(), "/"));
        List<String> team = ofTheTeam(pages(Crawl.from(Team.logIn(), "/staff")));
        SoftAssertions all = new SoftAssertions();
        fits(all, open(Window.NARROW.at(320).withoutScripts()), open);
        fits(all, openAsTeam(Window.NARROW.at(320).withoutScripts()), team);
        all.assertAll();
    }

    @Test
    void theFirstStopOfTheKeyboardIsTheSkipLink() {
        Page page = open(Window.WIDE);
        page.navigate("/login");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("a.skip");
        assertThat(page.locator("a.skip").boundingBox().y).as("and it is seen").isGreaterThanOrEqualTo(0);
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#contenu");
    }

    @Test
    void afterARefusedFormTheFocusIsOnTheSummaryOfErrors() {
        Page page = open(Window.WIDE);
        page.navigate("/login");
        page.fill("[name='login.email']", "personne@example.org");
        page.fill("[name='login.password']", "pas-le-mot-de-passe");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        assertThat(focused(page)).isEqualTo("div.error-summary");
        SoftAssertions all = new SoftAssertions();
        violations(all, new AxeBuilder(page).withTags(Axe.RULES), "the refused form");
        all.assertAll();
        database.change("delete from login_failure");
    }

    @Test
    void leavingQuicklyLeavesNoWayBack() {
        Page page = open(Window.WIDE);
        page.route(
                "https://**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("ailleurs")));
        page.navigate("/legal");
        page.click("[data-quit]");
        page.waitForURL("https://**");
        assertThat(page.goBack())
                .as("the page left behind is not one « back » away")
                .isNull();
    }

    /** All rules in the window's colours; when wide, what colours can change in the dark too. */
    private static void axe(SoftAssertions all, Page page, List<String> paths) {
        boolean wide = page.viewportSize().width > 1000;
        for (String path : paths) {
            String where = path + " at " + page.viewportSize().width;
            page.emulateMedia(in(wide ? ColorScheme.LIGHT : ColorScheme.DARK));
            page.navigate(path);
            violations(all, new AxeBuilder(page).withTags(Axe.RULES), where);
            if (!wide) {
                fits(all, page, path);
            } else {
                page.emulateMedia(in(ColorScheme.DARK));
                violations(all, new AxeBuilder(page).withRules(List.of("color-contrast")), where + " in the dark");
            }
        }
    }

    private static Page.EmulateMediaOptions in(ColorScheme colours) {
        return new Page.EmulateMediaOptions().setColorScheme(colours);
    }

    private static void violations(SoftAssertions all, AxeBuilder axe, String where) {
        // Legacy: without the second window that only foreign frames would need, which we have none of.
        axe.setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(each -> all.fail("%s: %s (%s) %s"
                        .formatted(
                                where,
                                each.getId(),
                                each.getHelp(),
                                each.getNodes().get(0).getHtml())));
    }

    private static void fits(SoftAssertions all, Page page, List<String> paths) {
        for (String path : paths) {
            page.navigate(path);
            fits(all, page, path);
        }
    }

    /** Layout asked from outside the page, so that it works without scripts too. */
    private static void fits(SoftAssertions all, Page page, String path) {
        all.assertThat(page.locator("html").boundingBox().width).as(path).isLessThanOrEqualTo(320);
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        all.assertThat(((Number) wide).intValue())
                .as(path + " scrolls sideways")
                .isLessThanOrEqualTo(320);
    }

    private static String focused(Page page) {
        return (String) page.evaluate(
                "document.activeElement.tagName.toLowerCase() + '.' + document.activeElement.classList[0]");
    }

    private static List<String> ofTheTeam(List<String> paths) {
        return paths.stream().filter(path -> path.startsWith("/staff")).toList();
    }

    private static List<String> pages(Map<String, Answer> found) {
        return found.entrySet().stream()
                .filter(each -> each.getValue().header("Content-Type").startsWith("text/html"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.contains("/mail.html"))
                .toList();
    }
}
