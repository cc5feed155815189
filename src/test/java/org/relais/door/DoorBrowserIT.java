package org.relais.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relais.testing.InTheBrowser;

/** The scripts of our pages with a form that stands on one of them, and the server's own judgement of what leaves. */
class DoorBrowserIT extends InTheBrowser {
    private static final String FORM = """
            challenge => {
              const proof = document.querySelector("script[src$='relais.js']").src.replace("relais.js", "proof.js");
              document.querySelector("main").innerHTML = `<form method="post" action="/sent">
                <input name="email"><input name="homepage" hidden>
                <input type="hidden" name="door.ticket" value="${challenge.ticket}">
                <input type="hidden" name="door.proof" data-door="${proof}" data-salt="${challenge.salt}"
                  data-target="${challenge.target}" data-signature="${challenge.signature}" data-most="${challenge.most}">
                <p role="status" data-door-says data-wait="Encore un instant"></p><button>Envoyer</button></form>`;
            }""";

    private final DoorKey key = DoorKey.of(dataDirectory);

    @Test
    void theBrowserDoesTheWorkAndTheFormLeavesByItself() {
        Page page = formOn("/legal");
        page.fill("[name=email]", "service@example.org");
        Request sent = page.waitForRequest("**/sent", () -> page.click("button:has-text('Envoyer')"));
        assertThat(key.judge(form(sent)))
                .isInstanceOfSatisfying(
                        Inspection.Enter.class, enter -> assertThat(enter.way()).isEqualTo(Way.PROVED));
    }

    @Test
    void theWaitIsTold() {
        Page page = formOn("/legal");
        page.evaluate("document.querySelector('[data-door]').dataset.target = 'f'.repeat(64)");
        page.click("button:has-text('Envoyer')");
        assertThat(page.textContent("[role=status]")).isEqualTo("Encore un instant");
    }

    @Test
    void whereTheWorkCannotBeDoneTheFormLeavesWithoutIt() {
        Page page = formOn("/legal");
        page.evaluate("document.querySelector('[data-door]').dataset.door = '/no-such-script.js'");
        Request sent = page.waitForRequest("**/sent", () -> page.click("button:has-text('Envoyer')"));
        assertThat(key.judge(form(sent))).isInstanceOf(Inspection.LastStep.class);
    }

    private Page formOn(String path) {
        Page page = open(Window.NARROW);
        page.route("**/sent", route -> route.fulfill(new Route.FulfillOptions().setBody("reçu")));
        page.navigate(path);
        Challenge challenge = key.challenge();
        page.evaluate(
                FORM,
                Map.of(
                        "ticket", challenge.ticket(),
                        "salt", challenge.salt(),
                        "target", challenge.target(),
                        "signature", challenge.signature(),
                        "most", String.valueOf(challenge.most())));
        return page;
    }

    private static MultivaluedMap<String, String> form(Request sent) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (String pair : sent.postData().split("&")) {
            String[] parts = pair.split("=", 2);
            form.add(decoded(parts[0]), decoded(parts[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
