package org.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core's opinion of a page as it stands. */
public final class Axe {
    /** WCAG 2.2 to AA, and what its makers advise beyond it. */
    public static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    public static void assertNoViolation(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations())
                .extracting(each -> each.getId() + " " + each.getNodes().get(0).getHtml())
                .as(page.url())
                .isEmpty();
    }
}
