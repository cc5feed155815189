package org.relais.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium: the one of {@code CHROMIUM} or of the system, started once for all tests that look at something. Where there is
 * none they are skipped, except when {@code CI=true}, where a machine without a browser is a failure.
 */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static Browser browser;

    private Chromium() {}

    public static synchronized Browser browser() {
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
                                    "--no-first-run",
                                    // Letters as wide as their font says, on every machine.
                                    "--font-render-hinting=none")));
        }
        return browser;
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
