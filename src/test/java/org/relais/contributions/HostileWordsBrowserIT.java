package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.InTheBrowser;

/** Nothing of what is typed runs where the team reads it (S3, issue 6); what everyone reads is held by the room {@code centre}. */
class HostileWordsBrowserIT extends InTheBrowser {
    private final List<String> ran = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

    /** Or the next issue would announce them all. */
    @AfterEach
    void takeThemBack() {
        ids.forEach(id ->
                database.change("update resource set status = 'ARCHIVED', version = version + 1 where id = ?", id));
    }

    @Test
    void noneOfAHundredPayloadsRunsOnThePagesOfTheTeam() throws IOException {
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(100);
        ids.addAll(payloads.stream().map(HostileWordsBrowserIT::published).toList());

        Page page = watched(openUnderPolicy(false));
        harmless(page, "/resources/" + ids.get(0));
        Page team = watched(openUnderPolicy(true));
        ids.forEach(id -> harmless(team, "/staff/resources/" + id + "?list=verified"));
        assertThat(ran).as("dialogs, and what the policy had to stop").isEmpty();
    }

    @Test
    void aLinkThatRunsIsRefused() throws IOException {
        Api api = Api.withToken(Role.REVIEWER);
        payloads().stream()
                .filter(payload -> payload.startsWith("[x]("))
                .map(payload -> payload.substring(4, payload.length() - 1))
                .filter(link -> !link.startsWith("https:"))
                .forEach(link -> assertThat(api.post("/api/v1/resources", body("Un lien", link))
                                .status())
                        .as(link)
                        .isBetween(400, 499));
    }

    private static List<String> payloads() throws IOException {
        try (var in = HostileWordsBrowserIT.class.getResourceAsStream("/hostile-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static long published(String payload) {
        Api api = Api.withToken(Role.REVIEWER);
        JsonObject made = Api.json(api.post("/api/v1/resources", body(payload, "https://example.org/"))
                .expect(201));
        String id = made.get("id").toString();
        api.post("/api/v1/resources/" + id + "/validate", "").expect(200);
        return Long.parseLong(id);
    }

    /** In every field that takes words. */
    private static String body(String words, String link) {
        String short40 = words.length() > 40 ? words.substring(0, 40) : words;
        return Json.createObjectBuilder()
                .add("kind", "DOCUMENT")
                .add("title", words.length() > 160 ? words.substring(0, 160) : words)
                .add("summary", words)
                .add("body", words + "\n\n" + words)
                .add("link", link)
                .add("place", words.length() > 200 ? words.substring(0, 200) : words)
                .add("themes", Json.createArrayBuilder(List.of(short40)))
                .add("organisation", words.length() > 160 ? words.substring(0, 160) : words)
                .add("contact", words.length() > 250 ? words.substring(0, 250) : words)
                .build()
                .toString();
    }

    private Page watched(Page page) {
        page.onDialog(dialog -> {
            ran.add("dialog at " + page.url());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                ran.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private void harmless(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Object dangerous = page.evaluate("""
                [...document.querySelectorAll("main *")].filter(each =>
                  [...each.attributes].some(a => a.name.startsWith("on") || a.name.startsWith("hx-on")
                    || /^\\s*(javascript|vbscript|data):/i.test(a.value) && a.name !== "value")
                  || ["SCRIPT", "IFRAME", "OBJECT", "EMBED", "STYLE", "BASE", "META"].includes(each.tagName))
                .map(each => each.outerHTML.slice(0, 200))""");
        assertThat((List<?>) dangerous).as(path).isEmpty();
    }
}
