package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.newsletter.ComposerPage.plain;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.staff.Role;
import org.relais.testing.Axe;
import org.relais.testing.Editors;
import org.relais.testing.Hand;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox;
import org.relais.testing.Team;

/**
 * An issue of fifteen entries in five sections, from « Préparer » to everyone's mailbox, by mouse and again by the keyboard alone: composed,
 * looked at, held at the gate for three faults, mended, approved by a second account, scheduled, stopped and sent.
 */
class IssueJourneyBrowserIT extends InTheBrowser {
    private static final List<String> SECTIONS =
            List.of("À lire", "Actions dans les territoires", "Formations", "À écouter", "Outils");
    private static final String HEADLINES = "À la une";
    private static final int ENTRIES = 15;
    private static final int READERS = 12;
    private static final String SHORT = "Deux phrases suffisent.";
    private static final String BLOCK = "Le mot de l’équipe";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Editors editors = new Editors(Team.logIn());
    private final Team.Colleague colleague = Team.join(Role.EDITOR);
    private FifteenResources waiting;
    private Hand hand;
    private Page page;
    private ComposerPage composer;
    private int number;
    private final List<String> mouse = new ArrayList<>();

    @BeforeEach
    void prepareTheDesk() {
        waiting = new FifteenResources(database);
    }

    @AfterEach
    void clearTheDesk() {
        waiting.archive();
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void fromTheDemonstrationToEveryMailbox(Hand with) {
        hand = with;
        editors.importFile(readers());
        sitDown(Team.ADMINISTRATOR);
        composer = ComposerPage.open(page, hand);
        number = composer.number();
        fifteenInFive();
        arranged();
        worded();
        List<String> titles = composer.titles();
        composer.awaitPreview(titles);
        previewed(titles);
        addressed();
        heldAtTheGate();
        mended();
        approvedBySomebodyElse();
        scheduledStoppedAndSent();
        received(titles);
        assertThat(mouse).isEmpty();
    }

    /** Whoever works with the keys alone never touches a mouse. */
    private void sitDown(Team.Colleague who) {
        page = hand == Hand.MOUSE ? openAsTeam(Window.WIDE, who) : openUnderPolicy(who);
        if (hand == Hand.KEYS) {
            page.exposeFunction("touched", where -> mouse.add(page.url()));
            page.addInitScript("addEventListener('mousedown', () => window.touched(), true)");
        }
    }

    /** Others' webinars and whatever else waits is not for this one. */
    private void fifteenInFive() {
        for (String section : composer.sections()) {
            if (!SECTIONS.contains(section) && !section.equals(HEADLINES)) {
                composer.remove(section);
            }
        }
        for (String title : composer.entries(HEADLINES)) {
            composer.placeBefore(title, composer.entries(SECTIONS.get(0)).get(0));
        }
        composer.remove(HEADLINES);
        for (String section : SECTIONS) {
            composer.entries(section).stream().skip(FifteenResources.OF_A_KIND).forEach(composer::drop);
        }
        assertThat(composer.sections()).isEqualTo(SECTIONS);
        assertThat(composer.size()).isEqualTo(ENTRIES);
    }

    private void arranged() {
        List<String> podcasts = composer.entries("À écouter");
        composer.raise(podcasts.get(2));
        assertThat(composer.entries("À écouter")).containsExactly(podcasts.get(2), podcasts.get(0), podcasts.get(1));
        List<String> trainings = composer.entries("Formations");
        String tool = composer.entries("Outils").get(1);
        composer.placeBefore(tool, trainings.get(1));
        assertThat(composer.entries("Formations"))
                .containsExactly(trainings.get(0), tool, trainings.get(1), trainings.get(2));
        composer.raiseSection("À écouter");
        List<String> titles = composer.titles();
        assertThat(titles.get(0)).isEqualTo("À écouter");
        composer.drop(trainings.get(0));
        composer.undo();
        page.reload();
        assertThat(composer.titles()).as("after a reload").isEqualTo(titles);
    }

    /** With three faults: something left open, a date that is past, and a link that says one address and leads to another. */
    private void worded() {
        composer.write("subject", "[à compléter] et le bilan du 119");
        composer.write("introduction", "Répondez avant le 3 décembre 2020.");
        List<String> documents = composer.entries("À lire");
        composer.edit(documents.get(0));
        hand.write(page, "#f-summary", SHORT);
        hand.follow(page, "main form.panel button[type=submit]", "#e-");
        hand.follow(page, "a[href$='/blocks/new']", "/blocks/new");
        hand.follow(page, "a[href$='kind=TEXT']", "kind=TEXT");
        hand.write(page, "#f-title", BLOCK);
        hand.write(page, "#f-text", "Tout est sur [www.example.org](https://ailleurs.example.net/).");
        hand.choose(page, "#f-section", "À lire");
        hand.follow(page, "main form.panel button[type=submit]", "#s-");
        composer.drop(documents.get(1));
        assertThat(composer.size()).isEqualTo(ENTRIES);
        if (hand == Hand.MOUSE) {
            Axe.assertNoViolation(page);
        }
    }

    private void previewed(List<String> titles) {
        hand.follow(page, ".preview-foot a[href$='/preview']", "/preview");
        for (String view : List.of("phone", "dark", "text")) {
            hand.follow(page, ".preview .toggle a[href*='view=" + view + "&reads=fr']", "view=" + view);
            assertThat(message()).as(view).contains(titles.get(1), SHORT);
        }
        hand.write(page, "#f-address", reader(1));
        hand.follow(page, "form[action$='/preview/as'] button", "as=");
        assertThat(message()).contains("Camille", titles.get(1));
        hand.follow(page, ".page-head a[href='" + path("") + "']", path(""));
    }

    private String message() {
        return plain(page.frameLocator(".preview iframe").locator("body").innerText());
    }

    private void addressed() {
        hand.follow(page, "#controles a[href$='/checks']", "/checks");
        hand.follow(page, "main a[href$='/audience']", "/audience");
        hand.write(page, "#f-departements", departement());
        hand.follow(page, "form[action$='/audience'] button", "done=issue-addressed");
        assertThat(page.locator("#t-count").innerText()).contains(READERS + " personnes");
    }

    /** Approval or not: the buttons are shut, and it is said why. */
    private void heldAtTheGate() {
        asked();
        approved();
        page.navigate(path("/schedule"));
        assertThat(plain(page.locator(".gate").innerText()))
                .contains(
                        "« [à compléter] »",
                        "« 3 décembre 2020 »",
                        "affiche « www.example.org » mais mène à https://ailleurs");
        assertThat(page.locator(".gate .err").count()).isEqualTo(2);
        for (Locator button : page.locator("button[name=do]").all()) {
            assertThat(button.isDisabled()).isTrue();
        }
    }

    private void mended() {
        hand.follow(page, ".gate li:has(.err) a[href='" + path("") + "']", path(""));
        composer.write("subject", "Le bilan du 119 et les formations");
        composer.write("introduction", "Ce trimestre, trois formations.");
        composer.edit(BLOCK);
        hand.write(page, "#f-text", "Tout est sur [le site du réseau](https://example.org/).");
        hand.follow(page, "main form.panel button[type=submit]", "#e-");
        assertThat(page.locator("#controles .err").count()).isZero();
    }

    private void approvedBySomebodyElse() {
        hand.follow(page, ".page-head a[href$='/review']", "/review");
        assertThat(page.locator(".notice").first().innerText()).contains("L’approbation est retirée");
        asked();
        approved();
    }

    private void asked() {
        page.navigate(path("/review"));
        hand.follow(page, "form[action$='/review'] button", "done=issue-review-asked");
    }

    private void approved() {
        sitDown(colleague);
        hand.follow(page, "main a[href$='" + path("/review") + "']", "/review");
        hand.follow(page, "form[action$='/approve'] button.btn-primary", "done=issue-approved");
        sitDown(Team.ADMINISTRATOR);
        composer = ComposerPage.at(page, hand, number);
    }

    private void scheduledStoppedAndSent() {
        page.navigate(path("/schedule"));
        order("tomorrow", "done=issue-scheduled");
        assertThat(plain(page.locator(".notice.is-go").innerText())).contains("à 9 h 00 (heure de Paris)");
        hand.follow(page, ".notice form button", "done=issue-unscheduled");
        order("now", "done=issue-leaves-now");
        page.locator(".notice:has-text('Envoi terminé')")
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
        assertThat(plain(page.locator(".notice:has-text('Envoi terminé')").innerText()))
                .contains(READERS + " destinataires", READERS + " envoyés");
    }

    /** Links of the tests lead nowhere, which is worth a look and a word. */
    private void order(String button, String done) {
        if (page.locator("[name=word]").count() > 0) {
            hand.write(page, "[name=word]", "Vu à deux");
        }
        hand.follow(page, "button[value=" + button + "]", done);
    }

    private void received(List<String> titles) {
        Mailbox.Mail mail = mailbox.lastMailTo(reader(READERS));
        assertThat(mail.subject()).isEqualTo("Le bilan du 119 et les formations");
        assertThat(mail.html().select("h2, h3").eachText().stream()
                        .map(ComposerPage::plain)
                        .filter(titles::contains))
                .containsExactlyElementsOf(titles)
                .hasSize(SECTIONS.size() + ENTRIES);
        assertThat(plain(mail.html().text())).contains(SHORT, "trois formations");
        assertThat(mailbox.allTo(reader(1))).hasSize(1);
    }

    private String readers() {
        return IntStream.rangeClosed(1, READERS)
                .mapToObj(reader -> reader(reader) + ",fr,Camille," + departement())
                .collect(Collectors.joining("\n", "email,langue,prénom,departement\n", "\n"));
    }

    private String reader(int reader) {
        return hand.name().toLowerCase(Locale.ROOT) + "-" + reader + "@parcours-numero.example.org";
    }

    private String departement() {
        return hand == Hand.MOUSE ? "46" : "48";
    }

    private String path(String part) {
        return "/staff/newsletter/" + number + part;
    }
}
