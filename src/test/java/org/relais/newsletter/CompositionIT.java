package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Composing without scripts: each test has an announcement of its own, into which nothing comes by itself. */
class CompositionIT extends OnTheServer {
    private final Team anne = Team.logIn(Role.EDITOR);
    private final Team bruno = Team.logIn(Role.EDITOR, Role.REVIEWER);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private String page;

    @BeforeEach
    void openAnAnnouncement() {
        page = anne.post("/staff/newsletter/announcements").expect(303).location();
    }

    @Test
    void anAnnouncementHasANumberOfItsOwnAndTakesNoneFromTheLetters() {
        assertThat(page).matches("/staff/newsletter/20\\d{5}");
        Object letters = database.value("select last_number from issue_counter");
        String next = anne.post("/staff/newsletter/announcements").expect(303).location();
        assertThat(number(next)).isEqualTo(number(page) + 1);
        assertThat(database.value("select last_number from issue_counter")).isEqualTo(letters);
        assertThat(anne.get(next).page().select("h1").text()).startsWith("Annonce ");
        assertThat(anne.get("/staff/newsletter").page().select("h3").eachText())
                .contains(anne.get(next).page().select("h1").text());
    }

    @Test
    void sectionsAreAddedNamedRemovedAndComeBack() {
        section("Dans les territoires", "In the territories");
        String territories = sectionOf("Dans les territoires");
        write("TEXT", territories, "title", "Mot de l’équipe", "text", "Un **mot**.");
        anne.post(page + "/sections/" + territories, "title", "Ailleurs", "titleEn", "Elsewhere")
                .expect(303);
        assertThat(titles()).containsExactly("À savoir", "Ailleurs");
        press("remove-section:" + territories);
        assertThat(titles()).containsExactly("À savoir");
        assertThat(composer().select("#retires strong").eachText()).containsExactly("Mot de l’équipe");
        press("put-back:" + entryOf("Mot de l’équipe"));
        assertThat(titles()).containsExactly("À savoir", "Ailleurs");
        assertThat(anne.post(page + "/sections", "title", " ", "titleEn", "")
                        .expect(422)
                        .errors())
                .contains("Donnez un titre");
    }

    @Test
    void blocksAreWrittenShownInTheMailAndRefusedWhenTheyAreNotWhole() throws IOException {
        String first = sectionOf("À savoir");
        write("TEXT", first, "title", "Mot de l’équipe", "text", "Un **mot** et un [lien](https://example.org/mot).");
        write("BUTTON", first, "title", "S’inscrire", "link", "/webinars");
        write("QUOTE", first, "text", "On m’a crue.", "title", "Une jeune fille");
        write("FIGURES", first, "text", "31 : ressources proposées\n26 : publiées");
        Answer without = upload("PICTURE", first, null, "title", "Deux mains").expect(422);
        assertThat(without.errors()).contains("Choisissez une image.");
        assertThat(without.typed("title")).isEqualTo("Deux mains");
        Answer undescribed = upload("PICTURE", first, picture(), "title", "").expect(422);
        assertThat(undescribed.page().select(".field-error").text()).isNotEmpty();
        upload("PICTURE", first, picture(), "title", "Deux mains qui se tiennent")
                .expect(303);

        Document mail = anne.get(page + "/mail.html").expect(200).page();
        assertThat(mail.text()).contains("Mot de l’équipe", "S’inscrire", "On m’a crue.", "31 ressources proposées");
        Element picture = mail.selectFirst("img[alt='Deux mains qui se tiennent']");
        assertThat(picture).isNotNull();
        String path = picture.attr("src").replaceFirst("https?://[^/]+", "");
        assertThat(publicSite.get(path).expect(200).header("Content-Type")).isEqualTo("image/png");
        publicSite.get("/newsletter/pictures/" + "0".repeat(32)).expect(404);
        assertThat(anne.get(page + "/preview/mail.html?view=text").page().text())
                .contains("Mot de l’équipe", "https://example.org/mot", "S’inscrire", "/webinars", "[Deux mains");
    }

    @Test
    void moreThanOneStepIsUndoneLastOneFirstAndByWhoeverPresses() {
        String first = sectionOf("À savoir");
        write("TEXT", first, "title", "Un", "text", "Un.");
        write("TEXT", first, "title", "Deux", "text", "Deux.");
        press("move-up:" + entryOf("Deux"));
        word("subject", "Un objet");
        assertThat(entries()).containsExactly("Deux", "Un");

        String stale = composer().select("#b-undo").val();
        undo(bruno);
        assertThat(composer().select("#f-subject").val()).isEmpty();
        assertThat(form(composer(), anne, "do", stale).expect(409).errors()).contains("rien n’est annulé");
        undo(bruno);
        assertThat(entries()).containsExactly("Un", "Deux");
        undo(anne);
        assertThat(entries()).containsExactly("Un");
        undo(anne);
        assertThat(entries()).isEmpty();
        assertThat(composer().select("#b-undo")).isEmpty();
        assertThat(database.count("audit_entry where action = 'issue.undo' and object = ?", "issue/" + number(page)))
                .isEqualTo(4);
    }

    @Test
    void undoingAMoveTouchesNothingElse() {
        String first = sectionOf("À savoir");
        write("TEXT", first, "title", "Un", "text", "Un.");
        write("TEXT", first, "title", "Deux", "text", "Deux.");
        press("drop:" + entryOf("Un"));
        press("put-back:" + entryOf("Un"));
        assertThat(entries()).containsExactly("Deux", "Un");
        undo(anne);
        assertThat(entries()).containsExactly("Deux");
        undo(anne);
        assertThat(entries()).containsExactly("Un", "Deux");
    }

    @Test
    void twoEditorsOfDifferentWordsBothKeepTheirs() {
        Document anneReads = composer();
        Document brunoReads = composer();
        form(anneReads, anne, "subject", "L’objet d’Anne").expect(303);
        form(brunoReads, bruno, "introduction", "Le début de Bruno").expect(303);
        assertThat(composer().select("#f-subject").val()).isEqualTo("L’objet d’Anne");
        assertThat(composer().select("#f-introduction").val()).isEqualTo("Le début de Bruno");
    }

    @Test
    void twoEditorsWhoMoveAtOnceBothGetWhatTheyAskedFor() {
        String first = sectionOf("À savoir");
        for (String title : List.of("Un", "Deux", "Trois")) {
            write("TEXT", first, "title", title, "text", title);
        }
        Document seen = composer();
        form(seen, anne, "do", "place", "moved", "e-" + entryOf("Trois"), "into", first, "before", entryOf("Un"))
                .expect(303);
        form(seen, bruno, "do", "place", "moved", "e-" + entryOf("Deux"), "into", first, "before", entryOf("Un"))
                .expect(303);
        assertThat(entries()).containsExactly("Trois", "Deux", "Un");
    }

    @Test
    void theSecondOfTwoEditorsOfOneBlockSeesBothTexts() {
        write("TEXT", sectionOf("À savoir"), "title", "Mot", "text", "Au début.");
        String path = page + "/blocks/" + entryOf("Mot");
        Document seen = anne.get(path).page();
        rewrite(seen, anne, path, "text", "Le texte d’Anne").expect(303);
        Answer conflict =
                rewrite(seen, bruno, path, "text", "Le texte de Bruno").expect(409);
        assertThat(conflict.page().select(".notice").text()).contains("Le texte d’Anne");
        assertThat(conflict.typed("text")).isEqualTo("Le texte de Bruno");
        rewrite(conflict.page(), bruno, path, "text", "Les deux textes").expect(303);
        assertThat(anne.get(page + "/mail.html").page().text()).contains("Les deux textes");
    }

    @Test
    void whoIsOnThePageIsSeenByTheOthersAndNotByThemselves() {
        assertThat(anne.post(page + "/presence").expect(200).page().text()).isEmpty();
        String seen = bruno.post(page + "/presence").expect(200).page().text();
        assertThat(seen).matches("Équipe \\d+ est aussi sur cette page, depuis \\d+ h \\d+");
        assertThat(bruno.get(page).page().select("#presence").text()).isEqualTo(seen);
        database.change(
                "update companion set seen_at = seen_at - interval '2 minutes' where place = ?",
                "issue/" + number(page));
        assertThat(bruno.post(page + "/presence").expect(200).page().text()).isEmpty();
    }

    @Test
    void anEntrySaysWhenItsResourceChangedAndTakesTheNewTextOrKeepsOurs() {
        String id = resource("Guide de repérage", "Douze signes à croiser.");
        press("take:" + id);
        String entry = entryOf("Guide de repérage");
        String path = page + "/entries/" + entry;
        form(anne.get(path).page(), anne, path, "summary", "Douze signes.").expect(303);
        database.change("update resource set summary = 'Treize signes à croiser.' where id = ?", Long.valueOf(id));
        assertThat(composer().select("#e-" + entry).text()).contains("La ressource a changé depuis");
        Document changed = anne.get(path).page();
        assertThat(changed.select(".changes del").text()).isEqualTo("Douze");
        assertThat(changed.select(".changes ins").text()).isEqualTo("Treize");
        anne.post(path + "/renew", "keep", "words").expect(303);
        assertThat(composer().select("#e-" + entry).text()).doesNotContain("changé depuis");
        assertThat(anne.get(path).typed("summary")).isEqualTo("Douze signes.");
        assertThat(anne.get(path).page().select("#t-original ~ p").first().text())
                .isEqualTo("Treize signes à croiser.");
        undo(anne);
        anne.post(path + "/renew").expect(303);
        assertThat(anne.get(path).typed("summary")).isEqualTo("Treize signes à croiser.");
    }

    @Test
    void aModelKeepsSectionsAndBlocksAndStartsAnother() {
        section("Chiffres", "");
        write("FIGURES", sectionOf("Chiffres"), "title", "Le trimestre", "text", "31 : ressources");
        anne.post("/staff/newsletter/models", "issue", String.valueOf(number(page)), "name", "")
                .expect(422);
        String name = "Annonce chiffrée " + number(page);
        anne.post("/staff/newsletter/models", "issue", String.valueOf(number(page)), "name", name)
                .expect(303);
        Element row = anne.get("/staff/newsletter/models").page().selectFirst("li:has(h2:containsOwn(" + name + "))");
        page = anne.post(row.selectFirst("form[action$=start]").attr("action"))
                .expect(303)
                .location();
        assertThat(titles()).containsExactly("À savoir", "Chiffres");
        assertThat(entries()).containsExactly("Le trimestre");
        anne.post(row.selectFirst("form[action$=remove]").attr("action")).expect(303);
    }

    @Test
    void aDuplicateSaysTheSameAndChangesWithoutItsModel() {
        write("TEXT", sectionOf("À savoir"), "title", "Mot", "text", "Le mot.");
        word("subject", "Objet à garder");
        String old = page;
        page = anne.post(page + "/duplicate").expect(303).location().replaceFirst("\\?.*", "");
        assertThat(page).isNotEqualTo(old);
        assertThat(entries()).containsExactly("Mot");
        assertThat(composer().select("#f-subject").val()).isEqualTo("Objet à garder");
        press("drop:" + entryOf("Mot"));
        page = old;
        assertThat(entries()).containsExactly("Mot");
    }

    @Test
    void aRuleIsTriedOutBeforeItIsSavedAndThenPutsWhatItTakesUnderItsTitle() {
        String id = resource("Fiche de la règle", "Un résumé.");
        database.change("insert into resource_theme (resource_id, theme) values (?, 'Thème rare')", Long.valueOf(id));
        String[] rule = {"title", "À ne pas manquer", "titleEn", "Not to miss", "themes", "thème rare", "atMost", "1"};
        Answer tried =
                anne.post("/staff/newsletter/rules", with(rule, "do", "try")).expect(200);
        assertThat(tried.page().select("#t-taken").text()).contains("Fiche de la règle");
        assertThat(database.count("issue_rule where title = 'À ne pas manquer'"))
                .isZero();
        String made = anne.post("/staff/newsletter/rules", with(rule, "do", "save"))
                .expect(303)
                .location();
        Object ruleId = database.value("select id from issue_rule where title = 'À ne pas manquer'");
        for (int place = 0; place < 20; place++) {
            anne.post("/staff/newsletter/rules/" + ruleId + "/up").expect(303);
        }
        assertThat(made).startsWith("/staff/newsletter/rules");
        assertThat(anne.get("/staff/newsletter/rules")
                        .page()
                        .selectFirst(".rules > li")
                        .text())
                .contains("À ne pas manquer", "Fiche de la règle");
        press("take:" + id);
        assertThat(titles()).contains("À ne pas manquer");
        Document stale = anne.get("/staff/newsletter/rules/" + ruleId).page();
        form(stale, anne, "/staff/newsletter/rules/" + ruleId, "atMost", "2").expect(303);
        assertThat(form(stale, anne, "/staff/newsletter/rules/" + ruleId, "atMost", "3")
                        .expect(409)
                        .errors())
                .contains("Quelqu’un a changé cette règle");
        anne.post("/staff/newsletter/rules/" + ruleId + "/remove").expect(303);
    }

    @Test
    void preparingAgainAddsWhatIsNewAndLeavesWhatPeopleArranged() {
        String first = resource("Guide arrangé", "Un résumé.");
        press("take:" + first);
        section("Notre choix", "");
        anne.post(page + "/entries/" + entryOf("Guide arrangé") + "/place", "where", sectionOf("Notre choix"))
                .expect(303);
        resource("Guide nouveau", "Un résumé.");
        press("assemble");
        assertThat(entries("Notre choix")).containsExactly("Guide arrangé");
        assertThat(entries()).contains("Guide nouveau");
        List<String> once = entries();
        press("assemble");
        assertThat(entries()).isEqualTo(once);
        undo(anne);
        assertThat(entries()).containsExactly("Guide arrangé");
    }

    @Test
    void aProgramComposesAndIsToldWhichVersionThereIs() {
        String path = "/api/v1/issues/" + number(page);
        Answer read = api.get(path).expect(200);
        long first = Api.json(read)
                .getJsonArray("sections")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        String block =
                "{\"section\":" + first + ",\"kind\":\"BUTTON\",\"title\":\"Lire\",\"link\":\"https://example.org\"}";
        JsonObject one = Api.json(api.post(path + "/blocks", block).expect(200));
        assertThat(one.getString("kind")).isEqualTo("ANNOUNCEMENT");
        Answer outdated = api.send(
                "POST", path + "/blocks", block, "Content-Type", "application/json", "If-Match", read.header("ETag"));
        JsonObject problem = Api.json(outdated.expect(409));
        assertThat(problem.getInt("version")).isEqualTo(one.getInt("version"));
        assertThat(outdated.header("ETag")).isEqualTo("\"" + one.getInt("version") + "\"");

        JsonObject two = Api.json(api.post(path + "/sections", "{\"title\":\"Suite\",\"titleEn\":\"More\"}")
                .expect(200));
        long more = two.getJsonArray("sections")
                .getJsonObject(1)
                .getJsonNumber("id")
                .longValue();
        long entry = one.getJsonArray("sections")
                .getJsonObject(0)
                .getJsonArray("entries")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        api.post(path + "/entries/" + entry + "/place", "{\"section\":" + more + "}")
                .expect(200);
        assertThat(entries("Suite")).containsExactly("Lire");
        api.put(path + "/blocks/" + entry, "{\"title\":\"Relire\",\"link\":\"https://example.org/2\"}")
                .expect(200);
        api.post(path + "/undo", "").expect(200);
        api.post(path + "/undo", "").expect(200);
        assertThat(entries("À savoir")).containsExactly("Lire");
        api.post(path + "/blocks", "{\"section\":" + first + ",\"kind\":\"PICTURE\"}")
                .expect(422);
        api.post(path + "/entries/" + entry + "/place", "{}").expect(422);
        api.delete(path + "/sections/" + more).expect(200);
        assertThat(api.get("/api/v1/issue-rules").expect(200).body()).contains("\"kinds\":[\"DOCUMENT\"]");
        assertThat(api.get("/api/v1/issue-rules/preview").expect(200).body()).startsWith("[");
    }

    private String resource(String title, String summary) {
        String made = Api.json(api.post(
                                "/api/v1/resources",
                                "{\"kind\":\"DOCUMENT\",\"title\":\"%s\",\"summary\":\"%s\",\"link\":\"https://example.org/x\",\"organisation\":\"Équipe\"}"
                                        .formatted(title, summary))
                        .expect(201))
                .get("id")
                .toString();
        api.post("/api/v1/resources/" + made + "/validate", "").expect(200);
        return made;
    }

    private Document composer() {
        return anne.get(page).expect(200).page();
    }

    private List<String> titles() {
        return composer().select("[data-section] h3").eachText();
    }

    private List<String> entries() {
        return composer().select("[data-entry] strong").eachText();
    }

    private List<String> entries(String section) {
        return composer()
                .select("#s-" + sectionOf(section) + " [data-entry] strong")
                .eachText();
    }

    private String sectionOf(String title) {
        return composer().select("[data-section]").stream()
                .filter(each -> each.select("h3").text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("data-section");
    }

    private String entryOf(String title) {
        return composer().select("[id^=e-]").stream()
                .filter(each -> each.select("strong").text().equals(title))
                .findFirst()
                .orElseThrow()
                .id()
                .substring(2);
    }

    private void section(String title, String english) {
        anne.post(page + "/sections", "title", title, "titleEn", english).expect(303);
    }

    private void write(String kind, String section, String... fields) {
        upload(kind, section, null, fields).expect(303);
    }

    private Answer upload(String kind, String section, Upload file, String... fields) {
        return anne.upload(page + "/blocks", file, with(fields, "kind", kind, "section", section));
    }

    private Answer rewrite(Document seen, Team who, String path, String name, String value) {
        return who.upload(path, null, array(fields(seen), name, value));
    }

    private static Upload picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return new Upload("file", "mains.png", out.toByteArray());
    }

    private void press(String button) {
        form(composer(), anne, "do", button).expect(303);
    }

    private void word(String field, String value) {
        form(composer(), anne, field, value).expect(303);
    }

    private void undo(Team who) {
        form(composer(), who, "do", composer().select("#b-undo").val()).expect(303);
    }

    private Answer form(Document seen, Team who, String... changes) {
        return changes.length % 2 == 0
                ? who.post(page, array(fields(seen), changes))
                : who.post(changes[0], array(fields(seen), changes[1], changes[2]));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select(
                "main form:has([name=version]) :is(input[name]:not([type=checkbox], [type=file]), textarea[name], select[name])")) {
            fields.put(
                    field.attr("name"),
                    switch (field.tagName()) {
                        case "textarea" -> field.wholeText();
                        case "select" -> field.select("option[selected]").val();
                        default -> field.val();
                    });
        }
        return fields;
    }

    private static String[] array(Map<String, String> form, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static int number(String path) {
        return Integer.parseInt(path.replaceFirst(".*/(\\d+).*", "$1"));
    }
}
