package org.relais.testing;

import com.microsoft.playwright.Page;

/** How somebody works a page: with the keys alone, or with a mouse where scripts are off. */
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
    };

    private static final int MOST_STOPS = 120;

    /** A button or a link. */
    public abstract void press(Page page, String selector);

    /** A box, or one of several choices. */
    public abstract void tick(Page page, String selector);

    public abstract void write(Page page, String selector, String text);

    /** By the key that goes on, from wherever the page stands. */
    private static void reach(Page page, String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " of " + page.url());
    }
}
