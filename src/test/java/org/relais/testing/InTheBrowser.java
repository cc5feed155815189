package org.relais.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A test of the whole server in a real {@link Chromium}. */
public abstract class InTheBrowser extends OnTheServer {
    private static Browser browser;
    private BrowserContext context;

    @BeforeAll
    static void openBrowser() {
        browser = Chromium.browser();
    }

    @AfterEach
    void closeWindow() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    /** How someone looks at pages. */
    public record Window(int width, ColorScheme scheme, boolean scripts) {
        public static final Window WIDE = new Window(1280, ColorScheme.LIGHT, true);
        public static final Window NARROW = new Window(360, ColorScheme.LIGHT, true);

        public Window dark() {
            return new Window(width, ColorScheme.DARK, scripts);
        }

        public Window withoutScripts() {
            return new Window(width, scheme, false);
        }

        public Window at(int pixels) {
            return new Window(pixels, scheme, scripts);
        }
    }

    /** A fresh window without cookies; the one before is closed. */
    protected Page open(Window window) {
        return open(window, true);
    }

    /** The same under the policy of our pages, as everyone has it; other tests lift it for what they measure with. */
    protected Page openUnderPolicy(Window window) {
        return open(window, false);
    }

    /** A wide window in which the pages' own Content-Security-Policy holds, as in anyone's. */
    protected Page openUnderPolicy(boolean asTeam) {
        Page page = openUnderPolicy(Window.WIDE);
        return asTeam ? enter(page, Team.ADMINISTRATOR) : page;
    }

    /** The same, logged in as one of the team. */
    protected Page openUnderPolicy(Team.Colleague who) {
        return enter(openUnderPolicy(Window.WIDE), who);
    }

    private Page open(Window window, boolean lifted) {
        closeWindow();
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(ServerExtension.address())
                .setViewportSize(window.width(), 900)
                .setColorScheme(window.scheme())
                .setJavaScriptEnabled(window.scripts())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("fr-FR")
                .setBypassCSP(lifted));
        return context.newPage();
    }

    /** The same, logged in as the administrator. */
    protected Page openAsTeam(Window window) {
        return openAsTeam(window, Team.ADMINISTRATOR);
    }

    /** Logged in as one of the team. */
    protected Page openAsTeam(Window window, Team.Colleague who) {
        return enter(open(window), who);
    }

    private static Page enter(Page page, Team.Colleague who) {
        page.navigate("/login");
        page.fill("[name='login.email']", who.email());
        page.fill("[name='login.password']", who.password());
        page.press("[name='login.password']", "Enter");
        page.waitForURL("**/staff");
        return page;
    }
}
