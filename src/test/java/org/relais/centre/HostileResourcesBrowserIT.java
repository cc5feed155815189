package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.testing.InTheBrowser;

/** A hundred texts that want to be run, in every field of public resources (S3): nothing runs, and nothing is left to the policy. */
class HostileResourcesBrowserIT extends InTheBrowser {
    private static final int LONGEST_THEME = 40;
    private static final String COUNT = "window.violations = 0;"
            + "document.addEventListener('securitypolicyviolation', () => window.violations++);";

    private final Shelf shelf = new Shelf();
    private final String mark = "hostile" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void clear() {
        Shelf.clear(database, "%" + mark);
    }

    @Test
    void theCountIsNoticedWhenSomethingRuns() {
        Page page = guarded();
        page.navigate("/resources");
        page.evaluate(
                "document.querySelector('main').innerHTML = '<img src=x onerror=\"ran=1\"><b style=\"color:red\">'");
        page.waitForFunction("window.violations > 0");
    }

    @Test
    void nothingRunsOnPublicPages() throws IOException {
        List<String> paths = new ArrayList<>(
                List.of("/resources?sort=title&theme=" + mark, "/resources?q=%3Cscript%3Eran%3D1%3C/script%3E"));
        for (String payload : payloads()) {
            paths.add("/resources/" + publish(payload));
        }
        paths.add("/resources/embed?theme=" + mark);
        for (int page = 2; page <= 5; page++) {
            paths.add("/resources?theme=" + mark + "&page=" + page);
        }
        assertThat(paths).hasSize(107);
        Page page = guarded();
        List<String> ran = new ArrayList<>();
        page.onDialog(dialog -> ran.add("a dialog on " + page.url()));
        for (String path : paths) {
            page.navigate(path);
            if ((boolean) page.evaluate("window.ran !== undefined || window.violations !== 0")) {
                ran.add(path + " " + page.title());
            }
        }
        assertThat(ran).isEmpty();
    }

    private Page guarded() {
        Page page = openUnderPolicy(Window.WIDE);
        page.addInitScript(COUNT);
        return page;
    }

    /** Cut where a field is short; in the body whole, and once more as a line of its own. */
    private String publish(String payload) {
        String theme = payload.substring(0, Math.min(LONGEST_THEME, payload.length()));
        return shelf.publish(Shelf.resource("EVENT", payload.substring(0, Math.min(140, payload.length())) + " " + mark)
                .add("summary", payload)
                .add("body", payload + "\n\nTexte " + payload + "\n")
                .add("place", payload.substring(0, Math.min(200, payload.length())))
                .add("organisation", payload.substring(0, Math.min(160, payload.length())))
                .add("startsAt", "2027-01-21T10:00")
                .add("themes", Json.createArrayBuilder(List.of(mark, theme))));
    }

    private static List<String> payloads() throws IOException {
        try (InputStream in = HostileResourcesBrowserIT.class.getResourceAsStream("/centre/payloads.txt")) {
            List<String> all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(all).hasSize(100).doesNotHaveDuplicates();
            return all;
        }
    }
}
