package org.relais.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test in a real Chromium: the one of {@code CHROMIUM} or of the system. Where there is none it is skipped, except when {@code
 * CI=true}, where a machine without a browser is a failure.
 */
public abstract class InTheBrowser extends OnTheServer {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static Browser browser;
    private BrowserContext context;

    @BeforeAll
    static synchronized void openBrowser() {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("CI=true, but there is no Chromium: install it, or name it in CHROMIUM");
        }
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "Browser tests are skipped: no Chromium found; install it, or name it in CHROMIUM");
        if (browser == null) {
            // Closed with the JVM: all browser tests share it.
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.get())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
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

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")),
                        NAMES.stream().flatMap(name -> Stream.of("/usr/bin/" + name)))
                .filter(Objects::nonNull)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
