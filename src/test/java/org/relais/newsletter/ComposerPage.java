package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The composer as someone sees it: by mouse, or by the keyboard alone. Every act waits until the page shows the version it made.
 */
final class ComposerPage {
    private static final int FARTHEST = 400;
    private static final int STEPS = 12;
    private final Page page;

    private ComposerPage(Page page) {
        this.page = page;
        page.waitForSelector("#composition");
    }

    /** A mailing of one's own, into which nothing comes by itself. */
    static ComposerPage announce(Page page) {
        page.navigate("/staff/newsletter");
        page.click("form[action$=announcements] button");
        return new ComposerPage(page);
    }

    /** The page itself, for what comes after composing. */
    Page page() {
        return page;
    }

    int number() {
        return Integer.parseInt(page.url().replaceFirst(".*/(\\d+).*", "$1"));
    }

    List<String> sections() {
        return page.locator("[data-section] h3").allInnerTexts();
    }

    List<String> entries(String section) {
        return block(section).locator("[data-entry] strong").allInnerTexts();
    }

    int size() {
        return page.locator("[data-entry]").count();
    }

    /** What a screen reader was told last. */
    String said() {
        return page.locator("#said").textContent().replaceAll("\\h", " ");
    }

    /** Of what waits, by its title. */
    void take(String title) {
        if (page.locator("#a-placer details[open]").count() == 0) {
            page.click("#a-placer summary");
        }
        settled(() -> page.locator("#a-placer li", new Page.LocatorOptions().setHasText(title))
                .locator("button")
                .click());
        page.waitForCondition(() -> page.locator("#a-placer li", new Page.LocatorOptions().setHasText(title))
                        .count()
                == 0);
    }

    /** Drags an entry by its handle onto the upper edge of another. */
    void dragBefore(String title, String other) {
        settled(() -> drag(entry(title).locator(".handle"), entry(other)));
    }

    /** The list makes room while one drags, some time after the pointer is there. */
    private void drag(Locator handle, Locator onto) {
        handle.scrollIntoViewIfNeeded();
        ElementHandle row = handle.locator("xpath=ancestor::*[@data-entry or @data-section][1]")
                .elementHandle();
        BoundingBox from = handle.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 4, from.y + from.height / 2 + 4);
        BoundingBox to = onto.boundingBox();
        page.mouse().move(to.x + 60, to.y + 6, new Mouse.MoveOptions().setSteps(STEPS));
        page.waitForCondition(() -> {
            page.mouse().move(to.x + 60, to.y + 4);
            page.mouse().move(to.x + 61, to.y + 4);
            return (boolean) onto.evaluate("(other, moved) => other.previousElementSibling === moved", row);
        });
        page.mouse().up();
    }

    void press(String label) {
        settled(() -> page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .click());
    }

    void undo() {
        settled(() -> page.click("#b-undo"));
    }

    /** Types into a field and waits for it to be saved by itself. */
    void type(String field, String text) {
        settled(() -> {
            page.fill("#f-" + field, "");
            page.locator("#f-" + field).pressSequentially(text);
        });
    }

    /** Goes on with Tab, from where the focus is, to what bears that name. */
    void tabTo(String label) {
        for (int stop = 0; stop < FARTHEST; stop++) {
            if (focused().equals(label)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to « " + label + " »");
    }

    /** By Tab and Enter alone. */
    void key(String label) {
        tabTo(label);
        settled(() -> page.keyboard().press("Enter"));
    }

    /** After a press the page puts the focus where one goes on. */
    void awaitFocus(String part) {
        page.waitForCondition(() -> !page.locator("body")
                        .evaluate("body => document.activeElement === body")
                        .equals(true)
                && focused().contains(part));
    }

    /** In the list that has the focus, by the arrow alone. */
    void choose(String beginning) {
        page.keyboard().press("Home");
        for (int step = 0; step < FARTHEST; step++) {
            String chosen = (String) page.evaluate("document.activeElement.selectedOptions[0].text");
            if (chosen.replaceAll("\\h", " ").strip().startsWith(beginning)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("The list has nothing like « " + beginning + " »");
    }

    /** Follows a link by Tab and Enter alone. */
    void follow(String label) {
        tabTo(label);
        String here = page.url();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !page.url().equals(here));
        page.waitForLoadState();
    }

    /** Sends a form of another page, which leads back here, by Tab and Enter alone. */
    void send(String button) {
        follow(button);
        page.waitForSelector("#composition");
    }

    /** The accessible name of what has the focus, as far as our pages name things. */
    String focused() {
        return ((String)
                        page.evaluate(
                                "(() => { const e = document.activeElement; return e.getAttribute('aria-label') || (e.labels && e.labels[0] ? e.labels[0].innerText : '') || e.innerText || ''; })()"))
                .strip()
                .replaceAll("[\\s\\h]+", " ");
    }

    /** The headings of the mail in the preview's frame. */
    List<String> preview() {
        return page.frameLocator(".preview iframe").locator("h2, h3").allInnerTexts();
    }

    /** The preview follows by itself. */
    void awaitPreview(List<String> titles) {
        page.waitForCondition(() -> preview().containsAll(titles));
        List<String> shown = preview();
        assertThat(IntStream.range(1, titles.size())
                        .allMatch(at -> shown.indexOf(titles.get(at - 1)) < shown.indexOf(titles.get(at))))
                .as("%s in this order: %s", titles, shown)
                .isTrue();
    }

    private void settled(Runnable act) {
        String before = version();
        act.run();
        page.waitForCondition(() -> !version().equals(before));
    }

    private String version() {
        Locator version = page.locator("#composition [name=version]");
        return version.count() == 1 ? version.inputValue() : "";
    }

    private Locator block(String title) {
        return page.locator(".block", named("h3", title));
    }

    private Locator entry(String title) {
        return page.locator(".entry", named("strong", title));
    }

    private Page.LocatorOptions named(String element, String title) {
        return new Page.LocatorOptions().setHas(page.locator(element + ":text-is(\"" + title + "\")"));
    }
}
