package org.relais.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.OnTheServer;

/** The door before a real form: behind it there is no webinar of that name, so whoever has passed it is told 404. */
class DoorIT extends OnTheServer {
    private static final String FORM = "/webinars/no-such-webinar-abcdef";

    @Test
    void whoHasDoneTheWorkPasses() {
        publicSite.fillIn(FORM, "email", "service@example.org").expect(404);
    }

    @Test
    void withoutScriptsALastStepCarriesWhatWasTyped() {
        Answer asked = publicSite.fillInWithoutScripts(
                FORM, "email", "service@example.org", "givenName", "Zoé <b>", "choice", "1", "choice", "2");
        assertThat(asked.expect(200).page().select("main h1").text()).isEqualTo("Une dernière étape");
        assertThat(asked.page().select("input[name=choice]").eachAttr("value")).containsExactly("1", "2");
        assertThat(asked.page().select("input[name=givenName]").attr("value")).isEqualTo("Zoé <b>");
        assertThat(asked.headers("Set-Cookie")).isEmpty();

        Answer early = publicSite.post(FORM, fields(asked)).expect(200);
        assertThat(early.page().select("[role=alert]").text()).contains("trop tôt");
        assertThat(early.page().select("input[name=choice]").eachAttr("value")).containsExactly("1", "2");

        List<String> waited = new ArrayList<>(List.of("email", "service@example.org"));
        waited.addAll(DoorKey.of(dataDirectory).fieldsAfterTheLastStep());
        publicSite.post(FORM, waited.toArray(String[]::new)).expect(404);
    }

    @Test
    void whoFillsInWhatNobodySeesIsToldWhatEveryoneIs() {
        Answer pretended = publicSite.post(FORM, "email", "service@example.org", Inspection.TRAP, "x");
        assertThat(pretended.expect(303).location()).endsWith(FORM + "/asked");
    }

    private static String[] fields(Answer page) {
        List<String> all = new ArrayList<>();
        for (Element input : page.page().select("main input[type=hidden]")) {
            all.addAll(List.of(input.attr("name"), input.attr("value")));
        }
        return all.toArray(String[]::new);
    }
}
