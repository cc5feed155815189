package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.IntStream;
import org.relais.testing.Hand;

/**
 * The composer as someone works it: by mouse, where things are dragged, or by the keyboard alone, which has buttons and a page for that.
 * Every act waits until the page shows the version it made.
 */
final class ComposerPage {
    private static final int STEPS = 12;

    /** So that a mouse reaches the first section from the last one. */
    private static final int TALL = 3200;

    private final Page page;
    private final Hand hand;

    private ComposerPage(Page page, Hand hand) {
        this.page = page;
        this.hand = hand;
        page.waitForSelector("#composition");
    }

    /** The letter of the quarter, prepared. */
    static ComposerPage open(Page page, Hand hand) {
        return opened(page, hand, "");
    }

    /** A mailing of one's own, into which nothing comes by itself. */
    static ComposerPage announce(Page page, Hand hand) {
        return opened(page, hand, "/announcements");
    }

    static ComposerPage at(Page page, Hand hand, int number) {
        page.navigate("/staff/newsletter/" + number);
        return new ComposerPage(page, hand);
    }

    private static ComposerPage opened(Page page, Hand hand, String what) {
        page.navigate("/staff/newsletter");
        hand.press(page, "main form[action='/staff/newsletter" + what + "'] button");
        return new ComposerPage(page, hand);
    }

    int number() {
        return Integer.parseInt(page.url().replaceFirst(".*/newsletter/(\\d+).*", "$1"));
    }

    List<String> sections() {
        return page.locator("[data-section] h3").allInnerTexts();
    }

    List<String> entries(String section) {
        return section(section).locator("[data-entry] strong").allInnerTexts();
    }

    int size() {
        return page.locator("[data-entry]").count();
    }

    /** What one reads from top to bottom, plain: the titles of sections and entries. */
    List<String> titles() {
        return plain(page.locator("[data-section] h3, [data-entry] strong"));
    }

    /** What a screen reader was told last. */
    String said() {
        return plain(page.locator("#said").textContent());
    }

    /** Onto the place of another entry, in its section or in another one. */
    void placeBefore(String title, String other) {
        if (hand == Hand.MOUSE) {
            drag(entry(title), entry(other));
            return;
        }
        follow("#b-place-" + idOf(entry(title)), "/place");
        hand.choose(page, "#f-where", "Avant « " + other + " »");
        follow("form[action$='/place'] button", "#e-");
    }

    /** To the head of its section. */
    void raise(String title) {
        List<String> mates =
                section(entry(title)).locator("[data-entry] strong").allInnerTexts();
        if (hand == Hand.MOUSE) {
            drag(entry(title), entry(mates.get(0)));
            return;
        }
        String up = "b-move-up-" + idOf(entry(title));
        for (int place = mates.indexOf(title); place > 0; place--) {
            press("#" + up);
            awaitFocus(up); // the focus stays
            assertThat(said()).startsWith("« " + plain(title) + " » : place " + place + " sur " + mates.size());
        }
    }

    /** To the head of the issue. */
    void raiseSection(String title) {
        if (hand == Hand.MOUSE) {
            drag(section(title), section(sections().get(0)));
            return;
        }
        String id = idOf(section(title));
        for (int place = sections().indexOf(title); place > 0; place--) {
            press("#b-section-up-" + id);
            awaitFocus((place > 1 ? "b-section-up-" : "b-section-down-")
                    + id); // its button is gone: its neighbour's has it
        }
    }

    /** The list makes room while one drags, some time after the pointer is there. */
    private void drag(Locator what, Locator onto) {
        page.setViewportSize(page.viewportSize().width, TALL);
        page.evaluate("scrollTo(0, 0)");
        ElementHandle row = what.elementHandle();
        ElementHandle other = onto.elementHandle();
        BoundingBox from = what.locator(".handle").first().boundingBox();
        settled(() -> {
            page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
            page.mouse().down();
            page.mouse().move(from.x + from.width / 2 + 4, from.y + from.height / 2 + 4);
            hover(other, STEPS);
            page.waitForCondition(() -> {
                hover(other, 2);
                return (boolean) other.evaluate("(other, moved) => other.previousElementSibling === moved", row);
            });
            page.mouse().up();
        });
    }

    /** Over its upper edge, wherever that is by now. */
    private void hover(ElementHandle row, int steps) {
        BoundingBox box = row.boundingBox();
        page.mouse().move(box.x + 60, box.y + 6, new Mouse.MoveOptions().setSteps(steps));
    }

    void drop(String title) {
        String next = (String)
                entry(title)
                        .evaluate(
                                "row => { const next = row.nextElementSibling || row.previousElementSibling; return next ? next.id : ''; }");
        press("#b-drop-" + idOf(entry(title)));
        assertThat(said()).isEqualTo("« " + plain(title) + " » est retiré.");
        if (hand == Hand.KEYS && !next.isEmpty()) {
            // The row is gone: the next one has the focus.
            page.waitForCondition(() -> (boolean) page.evaluate(
                    "id => document.getElementById(id)?.contains(document.activeElement) ?? false", next));
        }
    }

    void remove(String section) {
        press("#b-remove-section-" + idOf(section(section)));
    }

    void undo() {
        press("#b-undo");
    }

    /** Types into a field and waits for it to be saved by itself. */
    void write(String field, String text) {
        hand.write(page, "#f-" + field, text);
        page.waitForCondition(() -> page.locator("#composition [name='seen." + field + "']")
                .inputValue()
                .equals(text));
    }

    /** Opens the page of an entry, or of a block. */
    void edit(String title) {
        String id = idOf(entry(title));
        follow("#e-" + id + " a[href$='/entries/" + id + "'], #e-" + id + " a[href$='/blocks/" + id + "']", "/" + id);
    }

    private void follow(String selector, String part) {
        hand.follow(page, selector, part);
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

    private List<String> preview() {
        return plain(page.frameLocator(".preview iframe").locator("h2, h3"));
    }

    private static List<String> plain(Locator texts) {
        return texts.allInnerTexts().stream().map(ComposerPage::plain).toList();
    }

    /** Whatever spaces it is set with. */
    static String plain(String text) {
        return text.replaceAll("[\\h\\s]+", " ");
    }

    /** A button that changes what is composed. */
    private void press(String selector) {
        settled(() -> hand.press(page, selector));
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

    private void awaitFocus(String id) {
        page.waitForCondition(() -> id.equals(page.evaluate("document.activeElement.id")));
    }

    private Locator section(String title) {
        return page.locator("[data-section]", named("h3", title));
    }

    private Locator entry(String title) {
        return page.locator("[data-entry]", named("strong", title));
    }

    private Locator section(Locator entry) {
        return entry.locator("xpath=ancestor::*[@data-section]");
    }

    private static String idOf(Locator row) {
        return row.getAttribute("id").substring(2);
    }

    private Page.LocatorOptions named(String element, String title) {
        return new Page.LocatorOptions().setHas(page.locator(element + ":text-is(\"" + title + "\")"));
    }
}
