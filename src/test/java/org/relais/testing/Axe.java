package org.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** axe-core's opinion of a page as it stands. */
public final class Axe {
    /** WCAG 2.2 to AA, and what its makers advise beyond it. */
    public static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUNS_SCRIPTS = """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.scriptsRun = true';
              document.head.append(script);
              script.remove();
              return window.scriptsRun === true;
            }""";

    private Axe() {}

    public static void assertNoViolation(Page page) {
        if (Boolean.TRUE.equals(page.evaluate(RUNS_SCRIPTS))) {
            judge(page, page.url());
        } else {
            judgeCopy(page);
        }
    }

    /** axe is a script itself and never ends in a window without them: it is shown the same page in one where only ours do not run. */
    private static void judgeCopy(Page page) {
        boolean dark = (Boolean) page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
        Browser.NewContextOptions same = new Browser.NewContextOptions()
                .setViewportSize(page.viewportSize())
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setBypassCSP(true);
        String html = page.content().replaceAll("</?noscript>", "");
        try (BrowserContext context = page.context().browser().newContext(same)) {
            Page copy = context.newPage();
            copy.route("**/*.js", Route::abort);
            copy.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=UTF-8")
                            .setBody(html)));
            copy.navigate(page.url());
            judge(copy, page.url());
        }
    }

    private static void judge(Page page, String url) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations())
                .extracting(each -> each.getId() + " " + each.getNodes().get(0).getHtml())
                .as(url)
                .isEmpty();
    }
}
