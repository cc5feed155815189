package org.relais.envelope;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.relais.testing.Chromium;
import org.relais.testing.Pictures;

/**
 * A mail program that is a Chromium. It shows one mail at a time and reaches nobody: pictures are made here, or withheld. Letters are
 * Liberation's under the names that our mails ask for first, so that lines break alike whatever fonts a machine has.
 */
final class MailReader implements AutoCloseable {
    private static final String AT = "https://mail.example.org/";
    private static final String FONTS = AT + "liberation/";
    private static final String LETTERS = "<style>" + face("Segoe UI", "Sans-Regular", 400)
            + face("Segoe UI", "Sans-Bold", 700) + face("Georgia", "Serif-Regular", 400) + "</style></head>";

    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private SentMail open;

    /** @param pictures whether it shows them */
    MailReader(Pictured pictures) {
        Browser browser = Chromium.browser();
        context = browser.newContext(
                new Browser.NewContextOptions().setDeviceScaleFactor(1).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.route("**/*", route -> answer(route, pictures));
    }

    /** Whether someone's mail program shows pictures. */
    enum Pictured {
        SHOWN,
        WITHHELD
    }

    private static String face(String name, String file, int weight) {
        return "@font-face{font-family:'" + name + "';font-weight:" + weight + ";src:url(" + FONTS + "Liberation" + file
                + ".ttf)}";
    }

    private void answer(Route route, Pictured pictures) {
        String url = route.request().url();
        if (url.equals(AT)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=UTF-8")
                    .setBody(open.html().replaceFirst("</head>", LETTERS)));
        } else if (url.startsWith(FONTS)) {
            route.fulfill(new Route.FulfillOptions().setContentType("font/ttf").setBodyBytes(font(url)));
        } else {
            asked.add(url);
            if (pictures == Pictured.SHOWN) {
                route.fulfill(
                        new Route.FulfillOptions().setContentType("image/png").setBodyBytes(Pictures.png(1040, 520)));
            } else {
                route.abort();
            }
        }
    }

    private static byte[] font(String url) {
        try (InputStream file =
                MailReader.class.getResourceAsStream(URI.create(url).getPath())) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Page open(SentMail mail) {
        open = mail;
        asked.clear();
        page.navigate(AT);
        page.evaluate("() => document.fonts.ready");
        return page;
    }

    /** The open mail, as it is seen in another window. */
    Page seen(int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        return page;
    }

    /** What the open mail wants from elsewhere. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        context.close();
    }
}
