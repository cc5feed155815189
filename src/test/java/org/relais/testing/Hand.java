package org.relais.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** How somebody works a page: with the keys alone, or with a mouse. */
public enum Hand {
    KEYS {
        @Override
        public void press(Page page, String selector) {
            reach(page, selector);
            page.keyboard().press("Enter");
        }

        @Override
        public void tick(Page page, String selector) {
            reach(page, selector);
            page.keyboard().press("Space");
        }

        @Override
        public void write(Page page, String selector, String text) {
            reach(page, selector);
            page.keyboard().press("Control+A");
            page.keyboard().type(text);
        }

        @Override
        public void choose(Page page, String selector, String option) {
            reach(page, selector);
            page.keyboard().press("Home");
            for (int stops = 0; stops < MOST_STOPS; stops++) {
                String chosen = (String) page.evaluate("document.activeElement.selectedOptions[0].label");
                if (chosen.replaceAll("\\h", " ").equals(option.replaceAll("\\h", " "))) {
                    return;
                }
                page.keyboard().press("ArrowDown");
            }
            throw new AssertionError("The arrows do not come to « " + option + " » of " + selector);
        }
    },
    MOUSE {
        @Override
        public void press(Page page, String selector) {
            page.locator(selector).first().click();
        }

        @Override
        public void tick(Page page, String selector) {
            page.locator(selector).first().check();
        }

        @Override
        public void write(Page page, String selector, String text) {
            page.locator(selector).first().fill(text);
        }

        @Override
        public void choose(Page page, String selector, String option) {
            page.locator(selector).first().selectOption(new SelectOption().setLabel(option));
        }
    };

    private static final int MOST_STOPS = 400;

    /** Where the focus is: on what is wanted, before it on the page, or after it. */
    private static final String WHERE = """
            selector => {
              const here = document.activeElement;
              if (here.matches(selector)) return here.matches(':focus-visible') ? 'there' : 'unseen';
              const wanted = document.querySelector(selector);
              return wanted && wanted.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab';
            }""";

    /** A button or a link. */
    public abstract void press(Page page, String selector);

    /** Presses what leads to another page, or to this one with another address, and waits until it is there. */
    public void follow(Page page, String selector, String part) {
        String here = page.url();
        press(page, selector);
        page.waitForURL(url -> !url.equals(here) && url.contains(part));
    }

    /** A box, or one of several choices. */
    public abstract void tick(Page page, String selector);

    public abstract void write(Page page, String selector, String text);

    /** One of a list, by what it says. */
    public abstract void choose(Page page, String selector, String option);

    /** By the key that goes on, or the one that goes back, from wherever the page stands; whoever gets there sees it. */
    private static void reach(Page page, String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            String where = (String) page.evaluate(WHERE, selector);
            if (where.equals("there")) {
                return;
            }
            if (where.equals("unseen")) {
                throw new AssertionError("The focus is on " + selector + " of " + page.url() + ", and does not show");
            }
            page.keyboard().press(where);
        }
        throw new AssertionError("The keyboard does not reach " + selector + " of " + page.url());
    }
}
