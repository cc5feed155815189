package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Axe;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Team;

/** Fifteen entries in five sections, composed by mouse and again by the keyboard alone. */
class ComposeBrowserIT extends InTheBrowser {
    private static final List<String> KINDS = List.of("DOCUMENT", "ACTION", "TRAINING", "PODCAST", "TOOL");
    private static final List<String> SECTIONS =
            List.of("À lire", "Actions dans les territoires", "Formations", "À écouter", "Outils");
    private final List<String> ids = new ArrayList<>();
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);

    /** Three of each kind, as the demonstration has them, with titles that nothing else bears. */
    @BeforeEach
    void validateFifteenResources() {
        for (String kind : KINDS) {
            for (int count = 1; count <= 3; count++) {
                String made = Api.json(api.post(
                                        "/api/v1/resources",
                                        "{\"kind\":\"%s\",\"title\":\"%s\",\"summary\":\"Ce que chacun peut faire, en deux phrases. La suite se lit derrière le lien.\",\"link\":\"https://example.org/x\",\"organisation\":\"Équipe\"}"
                                                .formatted(kind, title(kind, count)))
                                .expect(201))
                        .get("id")
                        .toString();
                api.post("/api/v1/resources/" + made + "/validate", "").expect(200);
                ids.add(made);
            }
        }
    }

    @AfterEach
    void archiveThem() {
        Team reviewer = Team.logIn(Role.REVIEWER);
        ids.forEach(id -> reviewer.post("/staff/resources/" + id + "/archive"));
    }

    private static String title(String kind, int count) {
        return "Composé " + kind.toLowerCase(Locale.ROOT) + " " + count;
    }

    /** So that a hand reaches the first section from the last one. */
    private static final int TALL = 2600;

    @Test
    void anIssueIsComposedByMouse() {
        ComposerPage composer = compose(openAsTeam(Window.WIDE));
        composer.page().setViewportSize(1280, TALL);
        composer.dragBefore(title("PODCAST", 3), title("PODCAST", 1));
        assertThat(composer.entries("À écouter"))
                .containsExactly(title("PODCAST", 3), title("PODCAST", 1), title("PODCAST", 2));
        composer.dragBefore(title("TOOL", 2), title("TRAINING", 2));
        assertThat(composer.entries("Formations"))
                .containsExactly(title("TRAINING", 1), title("TOOL", 2), title("TRAINING", 2), title("TRAINING", 3));
        for (int place = 0; place < 3; place++) {
            composer.press("Monter la rubrique « À écouter »");
        }
        assertThat(composer.sections().get(0)).isEqualTo("À écouter");
        composer.press("Retirer « " + title("ACTION", 2) + " »");
        assertThat(composer.size()).isEqualTo(14);
        composer.undo();
        assertThat(composer.size()).isEqualTo(15);
        composer.type("subject", "Composé à la souris");
        composer.type("title", "Quinze éléments, cinq rubriques");
        composer.awaitPreview(List.of("À écouter", title("PODCAST", 3), "À lire", title("TOOL", 2), title("TOOL", 3)));
        composer.page().reload();
        assertThat(composer.page().inputValue("#f-subject")).isEqualTo("Composé à la souris");
        assertThat(composer.sections().get(0)).isEqualTo("À écouter");
        withoutViolation(composer.page());
    }

    @Test
    void anIssueIsComposedByTheKeyboardAlone() {
        ComposerPage composer = compose(openUnderPolicy(true));
        String up = "Monter « " + title("PODCAST", 3) + " »";
        composer.key(up);
        composer.awaitFocus(up); // the focus stays
        assertThat(composer.said())
                .isEqualTo("« " + title("PODCAST", 3) + " » : place 2 sur 3, rubrique « À écouter ».");
        composer.key(up);
        assertThat(composer.entries("À écouter"))
                .containsExactly(title("PODCAST", 3), title("PODCAST", 1), title("PODCAST", 2));

        composer.follow("Déplacer « " + title("TOOL", 2) + " » vers…");
        composer.tabTo("Nouvelle place");
        composer.choose("Avant « " + title("TRAINING", 2));
        composer.send("Déplacer");
        assertThat(composer.entries("Formations"))
                .containsExactly(title("TRAINING", 1), title("TOOL", 2), title("TRAINING", 2), title("TRAINING", 3));

        String sectionUp = "Monter la rubrique « À écouter »";
        for (int place = 0; place < 3; place++) {
            composer.key(sectionUp);
        }
        assertThat(composer.sections().get(0)).isEqualTo("À écouter");
        composer.awaitFocus("Descendre la rubrique « À écouter »"); // its button is gone: its neighbour's has it

        composer.key("Retirer « " + title("ACTION", 2) + " »");
        composer.awaitFocus(title("ACTION", 3)); // the row is gone: the next one has it
        assertThat(composer.said()).isEqualTo("« " + title("ACTION", 2) + " » est retiré.");
        composer.page().reload();
        composer.tabTo(composer.page().locator("#b-undo").innerText().strip().replaceAll("\\s+", " "));
        composer.key(composer.focused());
        assertThat(composer.size()).isEqualTo(15);
        composer.awaitPreview(List.of("À écouter", title("PODCAST", 3), "À lire", title("TOOL", 2), title("TOOL", 3)));
    }

    @Test
    void theSecondOfTwoWindowsIsLedToTheComparisonAndLosesNothing() {
        ComposerPage composer = ComposerPage.announce(openUnderPolicy(true));
        Team other = Team.logIn(Role.EDITOR);
        other.post(
                        "/staff/newsletter/" + composer.number(),
                        "version",
                        version(composer),
                        "subject",
                        "",
                        "title",
                        "",
                        "introduction",
                        "Le texte d’Anne")
                .expect(303);
        Page page = composer.page();
        page.locator("#f-introduction").pressSequentially("Le texte de Bruno");
        page.waitForSelector("table.compare");
        assertThat(page.locator("table.compare").innerText()).contains("Le texte d’Anne", "Le texte de Bruno");
        assertThat(page.inputValue("#f-introduction")).isEqualTo("Le texte de Bruno");
        page.fill("#f-introduction", "Les deux textes");
        page.click("main button[value=save]");
        page.waitForSelector("#composition");
        assertThat(page.inputValue("#f-introduction")).isEqualTo("Les deux textes");
    }

    private static String version(ComposerPage composer) {
        return composer.page().inputValue("#composition [name=version]");
    }

    /** Fifteen of what waits, where the rules put them; the empty section of the announcement goes. */
    private ComposerPage compose(Page window) {
        ComposerPage composer = ComposerPage.announce(window);
        for (String kind : KINDS) {
            for (int count = 1; count <= 3; count++) {
                composer.take(title(kind, count));
            }
        }
        composer.press("Retirer la rubrique « À savoir »");
        assertThat(composer.sections()).isEqualTo(SECTIONS);
        assertThat(composer.size()).isEqualTo(15);
        return composer;
    }

    private static void withoutViolation(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(Axe.RULES)
                        .analyze()
                        .getViolations())
                .extracting(each -> each.getId() + " " + each.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
