package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.OnTheServer;
import org.relais.testing.Pictures;
import org.relais.testing.Team;

/** Planning as an organiser does it, from the draft to the calendar that anyone may follow. */
class PlanningIT extends OnTheServer {
    private final Team team = Team.logIn(Role.ORGANISER);
    private final LocalDate tuesday = LocalDate.now().plusWeeks(6).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    @Test
    void aDraftIsSavedAtOnceAndAPublishedWebinarOnlyAfterItWasSaidWhatChanges() {
        String page = create("Écouter sans presser", Map.of());
        assertThat(team.get(page).page().select("h1").text()).isEqualTo("Écouter sans presser");
        team.post(page + "/edit", form(page, "summary", "Un premier résumé")).expect(303);
        team.post(page + "/publish").expect(303);
        team.post(page + "/publish").expect(303);

        Answer before = team.post(page + "/edit", form(page, "time", "16:00", "capacity", "12"))
                .expect(200);
        assertThat(before.page().select("h1").text()).isEqualTo("Avant d’enregistrer");
        assertThat(before.page().select("table.compare tbody tr")).hasSize(2);
        assertThat(before.page().select("aside").text()).contains("Leur agenda se met à jour", "Aucun message ne part");
        assertThat(number(page, "sequence")).isZero();
        Answer words = team.post(page + "/edit", form(page, "title", "Écouter")).expect(200);
        assertThat(words.page().select("aside").text()).contains("seul le texte change");

        Map<String, List<String>> confirmed = fields(before.page());
        confirmed.put("do", List.of("confirm"));
        team.post(page + "/edit", flat(confirmed)).expect(303);
        assertThat(number(page, "sequence")).isEqualTo(1);
        assertThat(database.value("select local_start from webinar_date where webinar_id = ?", id(page)))
                .isEqualTo(tuesday + "T16:00");
        team.post(page + "/edit", flat(confirmed)).expect(409);
    }

    @Test
    void theSecondOfTwoOrganisersSeesBothTexts() {
        String page = create("Deux plumes", Map.of());
        String[] mine = form(page, "summary", "Le texte de la seconde");
        team.post(page + "/edit", form(page, "summary", "Le texte de la première"))
                .expect(303);
        Answer conflict = team.post(page + "/edit", mine).expect(409);
        assertThat(conflict.page().select("table.compare").text())
                .contains("Le texte de la première", "Le texte de la seconde");
        Map<String, List<String>> kept = fields(conflict.page());
        kept.put("do", List.of("save"));
        team.post(page + "/edit", flat(kept)).expect(303);
        assertThat(team.get(page).body()).contains("Le texte de la seconde");
    }

    @Test
    void aSeriesShowsItsDatesAndTheHoursOverseasAndMovesDateByDate() {
        Answer look = team.post(
                        "/staff/webinars/new", plan("Chaque semaine", "repeat", "WEEKLY", "times", "4", "do", "look"))
                .expect(200);
        assertThat(look.page().select("#apercu").text()).contains("à Cayenne", "à Nouméa (le lendemain)", "4 dates");
        assertThat(look.typed("title")).isEqualTo("Chaque semaine");

        String page = create(
                "Chaque semaine",
                Map.of(
                        "repeat",
                        "WEEKLY",
                        "times",
                        "4",
                        "except",
                        tuesday.plusWeeks(1).toString()));
        team.post(page + "/publish").expect(303);
        List<Object> dates =
                database.column("select id from webinar_date where webinar_id = ? order by original", id(page));
        assertThat(dates).hasSize(3);
        String move = page + "/dates/" + dates.get(1) + "/move";
        String[] there = {"date", tuesday.plusWeeks(2).plusDays(1).toString(), "time", "09:30", "minutes", "60"};
        Answer asks = team.post(move, there).expect(200);
        assertThat(asks.page().select("h2").text()).contains("9 h 30");
        assertThat(number(page, "sequence")).isZero();
        team.post(move, with(there, "do", "confirm")).expect(303);
        assertThat(team.get(page).page().text()).contains("prévu le");
        team.post(page + "/dates/" + dates.get(2) + "/cancel").expect(303);
        assertThat(number(page, "sequence")).isEqualTo(2);
        Answer past = team.post(move, "date", "2020-01-01", "time", "09:30", "minutes", "60")
                .expect(422);
        assertThat(past.errors()).contains("Cette date est passée");

        Answer copy = team.get(page + "/calendar.ics").expect(200);
        ICalendar calendar = Biweekly.parse(copy.body()).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getEvents()).hasSize(2).allMatch(event -> event.getAttendees()
                .isEmpty());
        assertThat(copy.body()).contains("RECURRENCE-ID;TZID=Europe/Paris:", "EXDATE;TZID=Europe/Paris:");

        team.post(page + "/cancel").expect(303);
        assertThat(team.get("/staff/webinars?list=cancelled").body()).contains("Chaque semaine");
        String copied = team.post(page + "/duplicate").expect(303).location();
        assertThat(team.open(copied).expect(200).typed("title")).isEqualTo("Chaque semaine");
    }

    @Test
    void whatDoesNotFitIsShownAgainWithWhatWasTyped() {
        Answer refused = team.post("/staff/webinars/new", plan("Sans lien", "link", "pas un lien"))
                .expect(422);
        assertThat(refused.errors()).contains("n’est pas une adresse web complète");
        assertThat(refused.typed("title")).isEqualTo("Sans lien");
        assertThat(refused.page().select("title").text()).startsWith("Erreur");
    }

    @Test
    void aPortraitIsShownADocumentIsSavedAndADraftKeepsItsOwn() throws IOException {
        String page = create("Avec portrait", Map.of());
        Upload photo = new Upload("file", "moi.png", Pictures.png(600, 400));
        Answer without = team.upload(page + "/speakers/new", photo, "name", "Une éducatrice")
                .expect(422);
        assertThat(without.errors()).contains("Décrivez le portrait");
        team.upload(page + "/speakers/new", photo, "name", "Une éducatrice", "photoText", "Portrait souriant")
                .expect(303);
        Upload script = new Upload("file", "guide.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(team.upload(page + "/handouts/new", script, "title", "Guide", "shown", "AFTER")
                        .errors())
                .contains("n’est pas accepté");
        Upload pdf = new Upload("file", "guide.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        team.upload(page + "/handouts/new", pdf, "title", "Guide", "shown", "AFTER")
                .expect(303);
        team.post(
                        page + "/questions/new",
                        "label",
                        "Votre attente ?",
                        "kind",
                        "TEXT",
                        "need",
                        "REQUIRED",
                        "retentionDays",
                        "30")
                .expect(303);

        Document shown = team.get(page).expect(200).page();
        String portrait = shown.select("img.portrait").attr("src");
        String guide = shown.select("#handouts a[href^=/webinars/files]").attr("href");
        assertThat(shown.select("img.portrait").attr("alt")).isEqualTo("Portrait souriant");
        assertThat(shown.select("#questions").text()).contains("Votre attente ?", "Obligatoire");
        publicSite.get(portrait).expect(404);
        team.post(page + "/publish").expect(303);
        Answer picture = publicSite.get(portrait).expect(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        publicSite.get(guide).expect(404);

        database.change(
                "update webinar_date set starts_at = starts_at - interval '100 days', ends_at = ends_at - interval '100 days' where webinar_id = ?",
                id(page));
        Answer document = publicSite.get(guide).expect(200);
        assertThat(document.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''guide.pdf");
        assertThat(String.join(" ", document.headers("Content-Security-Policy")))
                .contains("sandbox");
        assertThat(publicSite
                        .get("/webinars")
                        .page()
                        .select("section:has(#t-past)")
                        .text())
                .contains("Avec portrait", "Documents et enregistrement");
    }

    @Test
    void a36_theListAndTheFeedAreFilteredAndTheFeedAnswersUnchanged() {
        String page = create("Thème rare", Map.of("themes", "rareté", "departements", "2A"));
        assertThat(publicSite.get("/webinars").body()).doesNotContain("Thème rare");
        team.post(page + "/publish").expect(303);
        assertThat(publicSite
                        .get("/webinars?theme=raret%C3%A9&departement=2A")
                        .page()
                        .select("#t-coming ~ .rows > li"))
                .hasSize(1);
        assertThat(publicSite.get("/webinars?theme=raret%C3%A9&departement=33").body())
                .contains("Aucun webinaire ne correspond");

        String address = "/webinars.ics?theme=raret%C3%A9";
        Answer feed = publicSite.get(address).expect(200);
        assertThat(feed.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(Biweekly.parse(feed.body()).first().getEvents()).hasSize(1);
        String tag = feed.header("ETag");
        assertThat(tag).startsWith("\"");
        Answer unchanged = publicSite.send("GET", address, null, "If-None-Match", tag);
        assertThat(unchanged.expect(304).body()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
        publicSite
                .send("GET", address, null, "If-Modified-Since", feed.header("Last-Modified"))
                .expect(304);

        team.post(page + "/cancel").expect(303);
        Answer cancelled =
                publicSite.send("GET", address, null, "If-None-Match", tag).expect(200);
        assertThat(cancelled.body()).contains("STATUS:CANCELLED", "SEQUENCE:1");
    }

    private String create(String title, Map<String, String> more) {
        List<String> values = new ArrayList<>();
        more.forEach((name, value) -> values.addAll(List.of(name, value)));
        Answer made = team.post("/staff/webinars/new", plan(title, values.toArray(String[]::new)))
                .expect(303);
        return made.location().replaceFirst("\\?.*", "");
    }

    private String[] plan(String title, String... more) {
        Map<String, List<String>> form = new TreeMap<>();
        String[] usual = {
            "title",
            title,
            "date",
            tuesday.toString(),
            "time",
            "14:00",
            "minutes",
            "90",
            "zone",
            "Europe/Paris",
            "repeat",
            "ONCE",
            "capacity",
            "50",
            "venue",
            "LINK",
            "reminders",
            "DAY",
            "threshold",
            "60",
            "do",
            "save"
        };
        put(form, usual);
        put(form, more);
        return flat(form);
    }

    /** The form as the page has it, with other values. */
    private String[] form(String page, String... more) {
        Map<String, List<String>> form =
                fields(team.get(page + "/edit").expect(200).page());
        put(form, more);
        form.put("do", List.of("save"));
        return flat(form);
    }

    private static Map<String, List<String>> fields(Document page) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (Element field : page.select("form[action$=/edit] [name]")) {
            boolean button = field.tagName().equals("button");
            boolean box = field.attr("type").matches("checkbox|radio");
            if (!button && (!box || field.hasAttr("checked"))) {
                Element chosen = field.selectFirst("option[selected]");
                String value = field.tagName().equals("select")
                        ? chosen == null ? "" : chosen.val()
                        : field.tagName().equals("textarea") ? field.wholeText() : field.val();
                fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                        .add(value);
            }
        }
        return fields;
    }

    private static void put(Map<String, List<String>> form, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
    }

    private static String[] flat(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .flatMap(field -> field.getValue().stream().flatMap(value -> Stream.of(field.getKey(), value)))
                .toArray(String[]::new);
    }

    private static String[] with(String[] form, String name, String value) {
        List<String> all = new ArrayList<>(List.of(form));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    private long number(String page, String column) {
        return ((Number) database.value("select " + column + " from webinar where id = ?", id(page))).longValue();
    }

    private static long id(String page) {
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }
}
