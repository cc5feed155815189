package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The composer and the schedule, as two people at once, someone in a hurry, and someone called away use them. */
class ComposingIT extends OnTheServer {
    private static final String PLACE = "974";
    private final Team team = Team.logIn(Role.EDITOR);
    private final Editors editors = new Editors(Team.logIn());
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private int issue;

    @BeforeEach
    void openADraft() {
        issue = editors.openIssue();
        team.post(page("/unschedule")).expect(303);
        editors.importFile("email,langue,departement\nlectrice@composer.example.org,fr," + PLACE + "\n");
        post("", changed(form(), "title", "Un titre", "subject", "Un objet", "introduction", "Au début."))
                .expect(303);
    }

    @AfterEach
    void leaveADraft() {
        team.post(page("/unschedule"));
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTextsAndMayKeepTheirs() {
        Answer conflict = bothWrite("Le texte d’Anne", "Le texte de Bruno, <b>avec</b> « soin »\n\n- et une liste");
        assertThat(conflict.page().select("table.compare").text())
                .contains("Le texte d’Anne", "Le texte de Bruno, <b>avec</b> « soin »", "et une liste");
        assertThat(form()).as("nothing is written yet").containsEntry("introduction", "Le texte d’Anne");

        post("", changed(fields(conflict.page()), "do", "save")).expect(303);
        assertThat(form())
                .containsEntry("introduction", "Le texte de Bruno, <b>avec</b> « soin »\n\n- et une liste")
                .containsEntry("subject", "Un objet");
    }

    @Test
    void theSecondOfTwoEditorsMayTakeTheFirstText() {
        Answer conflict = bothWrite("Le texte d’Anne", "Le texte de Bruno");
        String theirs = conflict.page().select("main form a.btn").attr("href");
        assertThat(team.get(theirs).expect(200).typed("introduction")).isEqualTo("Le texte d’Anne");
    }

    @Test
    void aThirdEditorBetweenTheComparisonAndTheChoiceIsNotOverwritten() {
        Answer conflict = bothWrite("Le texte d’Anne", "Le texte de Bruno");
        post("", changed(form(), "introduction", "Le texte de Chloé")).expect(303);
        Answer again = post("", changed(fields(conflict.page()), "do", "save")).expect(409);
        assertThat(again.page().select("table.compare").text()).contains("Le texte de Chloé", "Le texte de Bruno");
    }

    private Answer bothWrite(String first, String second) {
        Map<String, String> anne = form();
        Map<String, String> bruno = form();
        post("", changed(anne, "introduction", first)).expect(303);
        return post("", changed(bruno, "introduction", second)).expect(409);
    }

    @Test
    void twoEditorsOfOneEntryLoseNothingEither() {
        Element entry = entries("Élément partagé").get(0);
        String path = page("/entries/" + entry.attr("data-entry"));
        Map<String, String> anne = fields(team.get(path).page());
        Map<String, String> bruno = fields(team.get(path).page());
        assertThat(anne).containsKeys("version", "title", "summary");
        postTo(path, changed(anne, "summary", "Le résumé d’Anne")).expect(303);
        Answer conflict =
                postTo(path, changed(bruno, "summary", "Le résumé de Bruno")).expect(409);
        assertThat(conflict.page().select(".notice").text()).contains("Le résumé d’Anne");
        assertThat(conflict.typed("summary")).isEqualTo("Le résumé de Bruno");
        postTo(path, fields(conflict.page())).expect(303);
        assertThat(preview().text()).contains("Le résumé de Bruno").doesNotContain("Le résumé d’Anne");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-14, 09:00, Cette date est passée",
        "2031-02-31, 09:00, Cette date n’est pas complète",
        "2031-01-14, 25:00, Cette heure n’est pas complète",
        "2031-01-14, '', Cette heure n’est pas complète"
    })
    void aDateThatCannotBeIsRefusedAndWhatWasTypedStays(String date, String time, String sentence) {
        entries("Élément à programmer");
        editors.release(issue, PLACE);
        Answer refused = schedule("schedule", date, time).expect(422);
        assertThat(refused.errors().replaceAll("\\h+", " ")).contains(sentence);
        assertThat(refused.typed("date")).isEqualTo(date);
        assertThat(refused.typed("time")).isEqualTo(time);
        assertThat(status()).isEqualTo("APPROVED");
    }

    @Test
    void aPlaceThatDoesNotExistIsRefusedAndWhatWasTypedStays() {
        Answer refused =
                team.post(page("/audience"), "departements", "974, 200").expect(422);
        assertThat(refused.errors().replaceAll("\\h+", " ")).contains("Le département « 200 » n’existe pas");
        assertThat(refused.typed("departements")).isEqualTo("974, 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule", "now"})
    void anIssueWithoutEntriesCannotBeScheduled(String button) {
        entries("Élément à retirer");
        for (Element entry : team.get(page("")).page().select("[data-entry]")) {
            press("drop:" + entry.attr("data-entry"));
        }
        assertThat(team.get(page("/schedule")).page().select("button[name=do]"))
                .isNotEmpty()
                .allMatch(each -> each.hasAttr("disabled"));
        Answer refused = schedule(button, "2031-01-14", "09:00").expect(422);
        assertThat(refused.errors()).contains("Ce numéro est vide. Ajoutez au moins une ressource.");
        assertThat(status()).isEqualTo("DRAFT");
        team.get(page(""))
                .page()
                .select("button[value^=put-back]")
                .eachAttr("value")
                .forEach(this::press);
    }

    @Test
    void aDoublePressOnScheduleIsHarmless() {
        entries("Élément deux fois programmé");
        editors.release(issue, PLACE);
        long before = acts("issue.schedule");
        List<Answer> both = atOnce(4, () -> schedule("schedule", "2031-01-14", "09:00"));
        assertThat(both).allSatisfy(answer -> answer.expect(303));
        assertThat(both.stream().filter(answer -> answer.location().endsWith("done=issue-scheduled")))
                .hasSize(1);
        assertThat(acts("issue.schedule")).isEqualTo(before + 1);
        assertThat(status()).isEqualTo("SCHEDULED");
        assertThat(team.get(page("/schedule")).page().text().replaceAll("\\h+", " "))
                .contains("mardi 14 janvier 2031 à 9 h 00 (heure de Paris)");
    }

    @Test
    void aDoublePressOnSendNowMakesOneMailingAndWritesToEachOnce() {
        editors.importFile(Editors.subscribers(20, "971", number -> "double-" + number + "@composer.example.org"));
        entries("Élément deux fois envoyé");
        post("", changed(form(), "subject", "Envoyé par double clic")).expect(303);
        editors.release(issue, "971");
        List<Answer> both = atOnce(4, () -> schedule("now", "", ""));
        assertThat(both).allSatisfy(answer -> answer.expect(303));
        editors.watchUntilSent(issue);
        assertThat(schedule("now", "", "").expect(303).location()).contains("issue-scheduled-already");

        assertThat(database.count("mailing where title = 'Envoyé par double clic'"))
                .isOne();
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(number -> "double-" + number + "@composer.example.org"))
                .allSatisfy(to -> assertThat(mailbox.allTo(to)).as(to).hasSize(1));
    }

    @Test
    void theDateMayBeChangedAndGivenUpUntilTheIssueBegins() {
        entries("Élément reporté");
        editors.release(issue, PLACE);
        schedule("schedule", "2031-01-14", "09:00").expect(303);
        schedule("schedule", "2031-02-15", "10:30").expect(303);
        Answer page = team.get(page("/schedule"));
        assertThat(page.typed("date")).isEqualTo("2031-02-15");
        assertThat(page.typed("time")).isEqualTo("10:30");
        team.post(page("/unschedule")).expect(303);
        assertThat(status()).isEqualTo("APPROVED");
        post("", changed(form(), "title", "De nouveau modifiable")).expect(303);
        assertThat(status()).isEqualTo("DRAFT");
        assertThat(schedule("schedule", "2031-02-15", "10:30").status()).isEqualTo(409);
        editors.approve(issue);
        schedule("schedule", "2031-02-15", "10:30").expect(303);
        for (int i = 0; i < 2; i++) {
            team.post(page("/cancel")).expect(303);
            assertThat(status()).isEqualTo("CANCELLED");
        }
        assertThat(schedule("schedule", "2031-02-15", "10:30").status()).isEqualTo(409);
        publicSite.get("/newsletter/" + issue).expect(404);
    }

    @Test
    void onceItHasLeftNeitherItsContentNorItsDateChanges() {
        entries("Élément parti");
        Map<String, String> old = form();
        editors.release(issue, PLACE);
        schedule("now", "", "").expect(303);
        editors.watchUntilSent(issue);
        assertThat(post("", changed(old, "title", "Trop tard")).status()).isEqualTo(409);
        assertThat(schedule("schedule", "2031-02-15", "10:30").status()).isEqualTo(409);
        assertThat(team.post(page("/unschedule")).status()).isEqualTo(409);
        assertThat(team.post(page("/cancel")).status()).isEqualTo(409);
        assertThat(status()).isEqualTo("SENT");
    }

    @Test
    void whoseLogInExpiredWhileWritingLosesNothing() {
        Team.Colleague colleague = Team.join(Role.EDITOR);
        Team late = Team.logIn(colleague);
        Map<String, String> written = changed(
                fields(late.get(page("")).page()), "introduction", "Une heure de travail,\n\n« à garder » & à relire");
        database.change(
                "update login set expires_at = now() where account_id = (select id from account where email = ?)",
                colleague.email());

        Answer interrupted = late.post(page(""), array(written)).expect(401);
        Map<String, String> login = fields(interrupted.page());
        assertThat(login).containsAllEntriesOf(written);
        Answer onward = late.post(
                        "/login",
                        array(changed(login, "login.email", colleague.email(), "login.password", colleague.password())))
                .expect(307);
        assertThat(onward.location()).isEqualTo(page(""));
        late.post(onward.location(), array(login)).expect(303);
        assertThat(form()).containsEntry("introduction", "Une heure de travail,\n\n« à garder » & à relire");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/mail.html", "/schedule", "/sending", "/cancel", "/pause", "/entries/1", "/sections/1"})
    void anUnknownIssueIsAPageThatSaysSo(String part) {
        Answer page = team.get("/staff/newsletter/999999999" + part).expect(404);
        assertThat(page.page().select("h1").text()).isEqualTo("Cette page n’existe pas");
        assertThat(page.page().select("main").text()).contains("Ce numéro n’existe pas.");
        assertThat(team.post("/staff/newsletter/999999999" + part, "version", "1", "title", "x", "date", "x")
                        .status())
                .isIn(404, 405);
        publicSite.get("/newsletter/999999999").expect(404);
    }

    @Test
    void whatIsReorderedShortenedDroppedAndPutBackShowsInThePreview() {
        List<Element> three = entries("Premier élément", "Deuxième élément", "Troisième élément");
        assertThat(order()).containsExactly("Premier élément", "Deuxième élément", "Troisième élément");
        press("move-up:" + three.get(2).attr("data-entry"));
        assertThat(order()).containsExactly("Premier élément", "Troisième élément", "Deuxième élément");
        press("move-down:" + three.get(0).attr("data-entry"));
        assertThat(order()).containsExactly("Troisième élément", "Premier élément", "Deuxième élément");
        press("drop:" + three.get(0).attr("data-entry"));
        assertThat(order()).containsExactly("Troisième élément", "Deuxième élément");
        press("put-back:" + three.get(0).attr("data-entry"));
        assertThat(order()).containsExactly("Troisième élément", "Deuxième élément", "Premier élément");

        String path = page("/entries/" + three.get(1).attr("data-entry"));
        postTo(
                        path,
                        changed(
                                fields(team.get(path).page()),
                                "title",
                                "Plus court",
                                "summary",
                                "En cinq mots, pas plus."))
                .expect(303);
        assertThat(preview().text()).contains("Plus court", "En cinq mots, pas plus.");
        assertThat(order()).containsExactly("Troisième élément", "Premier élément");
    }

    @Test
    void whatIsPreviewedIsWhatIsReceived() {
        entries("Élément relu & corrigé");
        post(
                        "",
                        changed(
                                form(),
                                "title",
                                "L'aperçu <fidèle>",
                                "introduction",
                                "Un **mot**, un [lien](https://example.org/a?b=1&c=2)."))
                .expect(303);
        String shown = comparable(preview());
        String text = team.get(page("/preview/mail.html?view=text"))
                .page()
                .select("pre")
                .first()
                .wholeText();
        int before = mailbox.allTo(editorsAddress()).size();
        editors.team().post(page("/try")).expect(303);
        mailbox.awaitMailsTo(editorsAddress(), before + 1);
        Mailbox.Mail trial = mailbox.lastMailTo(editorsAddress());
        assertThat(comparable(trial.html())).isEqualTo(shown);
        assertThat(comparable(trial.text())).isEqualTo(comparable(text));

        editors.release(issue, PLACE);
        schedule("now", "", "").expect(303);
        editors.watchUntilSent(issue);
        Mailbox.Mail mail = mailbox.lastMailTo("lectrice@composer.example.org");
        assertThat(comparable(mail.html())).isEqualTo(shown);
        assertThat(comparable(mail.text())).isEqualTo(comparable(text));
        assertThat(mail.subject()).isEqualTo(trial.subject());
    }

    /** With the personal link as everyone's, and the line breaks of mail as ours. */
    private static String comparable(Document mail) {
        mail.select("a[href]").stream()
                .filter(link -> link.text().matches("Se désinscrire|Choisir ce que je reçois"))
                .forEach(link -> link.attr("href", "[personal]"));
        return mail.outerHtml().replace("\r\n", "\n");
    }

    private static String comparable(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("((?:Se désinscrire|Choisir ce que je reçois)\\h*:\\h*)\\S+", "$1[personal]")
                .strip();
    }

    private static String editorsAddress() {
        return "admin@example.org";
    }

    /** Fresh resources, placed in the issue; their entries in that order. */
    private List<Element> entries(String... titles) {
        for (String title : titles) {
            String made = Api.json(api.post(
                                    "/api/v1/resources",
                                    "{\"kind\":\"DOCUMENT\",\"title\":\"%s\",\"summary\":\"Un résumé.\","
                                                    .formatted(title)
                                            + "\"link\":\"https://example.org/x\",\"organisation\":\"Équipe\"}")
                            .expect(201))
                    .get("id")
                    .toString();
            api.post("/api/v1/resources/" + made + "/validate", "").expect(200);
            press("take:" + made);
        }
        Document composer = team.get(page("")).page();
        List<Element> found = new ArrayList<>();
        for (String title : titles) {
            List<Element> same = composer.select("[data-entry]").stream()
                    .filter(entry -> entry.select("strong").text().equals(title))
                    .toList();
            found.add(same.get(same.size() - 1));
        }
        return found;
    }

    /** The titles of this class's entries in the preview, from the top. */
    private List<String> order() {
        return preview().select("h3").eachText().stream()
                .filter(title -> title.matches("(Premier|Deuxième|Troisième) élément"))
                .toList();
    }

    private Document preview() {
        return Jsoup.parse(team.get(page("/mail.html")).expect(200).body());
    }

    private void press(String button) {
        post("", changed(form(), "do", button)).expect(303);
    }

    private Answer schedule(String button, String date, String time) {
        return new Editors(team).schedule(issue, button, date, time);
    }

    private static List<Answer> atOnce(int times, Supplier<Answer> press) {
        ExecutorService fingers = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(press, fingers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            fingers.shutdownNow();
        }
    }

    private Object status() {
        return database.value("select status from issue where number = ?", issue);
    }

    private long acts(String action) {
        return database.count("audit_entry where action = ? and object = ?", action, "issue/" + issue);
    }

    private Map<String, String> form() {
        return fields(team.get(page("")).expect(200).page());
    }

    /** Of the page's main form. */
    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field :
                page.select("main form:has([name=version], [name='login.to']) :is(input[name], textarea[name])")) {
            fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
        }
        return fields;
    }

    private static Map<String, String> changed(Map<String, String> form, String... namesAndValues) {
        Map<String, String> all = new LinkedHashMap<>(form);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    private Answer post(String part, Map<String, String> form) {
        return postTo(page(part), form);
    }

    private Answer postTo(String path, Map<String, String> form) {
        return team.post(path, array(form));
    }

    private static String[] array(Map<String, String> form) {
        return form.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private String page(String part) {
        return "/staff/newsletter/" + issue + part;
    }
}
