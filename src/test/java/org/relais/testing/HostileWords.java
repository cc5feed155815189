package org.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that want to be run, for every field that takes words, and somebody who reads the pages that show them (S3). What runs sets
 * {@code ran}, opens a dialog, is stopped by the page's policy, counts 41 × 271, or stands in the page ready for a click: each is told.
 */
public final class HostileWords {
    private static final String COUNT = """
            window.violations = [];
            document.addEventListener("securitypolicyviolation",
              (event) => window.violations.push(event.violatedDirective + " " + event.blockedURI));""";

    private static final String LOOK = """
            (within) => [
              ...(window.ran === undefined ? [] : ["a script ran"]),
              ...(window.violations || []).map((each) => "the policy stopped " + each),
              ...(document.body.textContent.includes("11111") ? ["a template was filled in"] : []),
              ...[...document.querySelectorAll(within)].filter((each) =>
                  [...each.attributes].some((attribute) => /^(on|hx-on|style$|srcdoc$)/i.test(attribute.name)
                    || attribute.name !== "value"
                      && /^(javascript|vbscript|data):/i.test(attribute.value.replace(/[\\u0000-\\u0020]/g, "")))
                  || ["SCRIPT", "IFRAME", "OBJECT", "EMBED", "STYLE", "BASE", "META", "LINK"].includes(each.tagName))
                .map((each) => each.outerHTML.slice(0, 200))]""";

    private final List<String> found = new ArrayList<>();
    private final Page page;
    private int seen;

    private HostileWords(Page page) {
        this.page = page;
    }

    /** A line each; {@code \n} and {@code \x01} in it are what they stand for. */
    public static List<String> all() {
        try (InputStream in = HostileWords.class.getResourceAsStream("/hostile-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\\n", "\n").replace("\\x01", "\u0001"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All of them at once, for fields that are as long as one likes. */
    public static String together() {
        return String.join("\n\n", all());
    }

    /** As much of them as a field takes. */
    public static String cut(String words, int longest) {
        return words.length() > longest ? words.substring(0, longest) : words;
    }

    /** @param page under the policy of our own pages, as everyone has it */
    public static HostileWords readIn(Page page) {
        HostileWords reader = new HostileWords(page);
        page.addInitScript(COUNT);
        page.onDialog(dialog -> {
            reader.found.add("a dialog on " + page.url());
            dialog.dismiss();
        });
        return reader;
    }

    public void open(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        look(path, "main *");
    }

    /** The page as it stands, after something was done there. */
    public void look(String where, String within) {
        seen++;
        for (Object each : (List<?>) page.evaluate(LOOK, within)) {
            found.add(where + ": " + each);
        }
    }

    /** A mail in a reader that lets everything run. */
    public void read(String subject, String html) {
        page.navigate("about:blank"); // the policy of the page before would still hold
        page.setContent(html);
        seen++;
        for (Object each : (List<?>) page.evaluate(LOOK, "body :not([style])")) {
            found.add(subject + ": " + each);
        }
    }

    public Page page() {
        return page;
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    public int seen() {
        return seen;
    }
}
