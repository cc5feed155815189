package org.relais.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.HostileWords;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox.Mail;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * More than a hundred texts that want to be run, each in every field of a contribution and of what the team answers: nothing runs, and
 * nothing is left to the policy, on the pages of the team, of everyone and of the contributor, nor in the mails (S3, issue 6).
 */
class HostileWordsBrowserIT extends InTheBrowser {
    /** Far from the ids that the server takes from its sequences. */
    private static final long FIRST = 700_000_000L;

    private static final String ANYONE = "hostile@words.example.org";

    private final Api api = Api.withToken(Role.REVIEWER);
    private final Seal seal = new Seal(new Settings(
            key -> key.equals("relais.data.dir") ? Optional.of(dataDirectory.toString()) : Optional.empty()));
    private final List<Long> resources = new ArrayList<>();

    /** Or the next issue would announce them all. */
    @AfterEach
    void takeThemBack() {
        database.change("delete from contribution where id >= ?", FIRST);
        resources.forEach(id ->
                database.change("update resource set status = 'ARCHIVED', version = version + 1 where id = ?", id));
    }

    @Test
    void whatRunsIsNoticed() {
        Page page = openUnderPolicy(false);
        HostileWords reader = HostileWords.readIn(page);
        page.navigate("/resources");
        page.evaluate(
                "document.querySelector('main').innerHTML = '<img src=x onerror=\"ran=1\"><b style=\"color:red\">x</b>'");
        page.waitForFunction("window.violations.length > 1");
        reader.look("here", "main *");
        reader.read("mail", "<p>x</p><script>alert(1); ran = 1; document.body.append(41 * 271)</script>");
        assertThat(reader.found()).hasSizeGreaterThanOrEqualTo(6).anyMatch(each -> each.contains("dialog"));
    }

    @Test
    void nothingRunsAnywhere() {
        List<String> all = HostileWords.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(130).doesNotHaveDuplicates();
        all.forEach(words -> resources.add(proposed(words, resources.size())));

        HostileWords team = HostileWords.readIn(openUnderPolicy(true));
        resources.forEach(id -> team.open("/staff/resources/" + id + "?list=with-author"));
        team.open("/staff/resources/" + versions() + "/versions");
        team.open("/staff/resources/" + resources.get(0) + "?list=verified");
        correction(team);
        assertThat(team.found()).isEmpty();
        assertThat(team.seen()).isGreaterThan(all.size() + 3);

        long form = form();
        resources.forEach(this::publish);
        Page page = openUnderPolicy(false);
        HostileWords outside = HostileWords.readIn(page);
        for (int at = 0; at < all.size(); at++) {
            outside.open("/resources/" + resources.get(at));
            outside.open(own(FIRST + at) + "/sender");
        }
        List.of("", "/essentials", "/content", "/audience", "/files", "/sender")
                .forEach(step -> outside.open(own(form) + step));
        outside.open(own(FIRST));
        centre(outside);
        assertThat(outside.found()).isEmpty();
        assertThat(outside.seen()).isGreaterThan(2 * all.size() + 8);

        HostileWords mails = HostileWords.readIn(page);
        List<Mail> arrived = Awaitility.await("the answers")
                .atMost(Duration.ofSeconds(90))
                .until(() -> mailbox.allTo(ANYONE), found -> found.size() >= 2 * all.size());
        arrived.forEach(mail -> mails.read(mail.subject(), mail.html().outerHtml()));
        assertThat(mails.found()).isEmpty();
    }

    @Test
    void aLinkThatRunsIsRefused() {
        HostileWords.all().stream()
                .filter(words -> words.startsWith("[x]("))
                .map(words -> words.substring(4, words.length() - 1))
                .filter(link -> !link.startsWith("https:"))
                .forEach(link -> assertThat(api.post(
                                        "/api/v1/resources",
                                        typed("Un lien")
                                                .add("link", link)
                                                .build()
                                                .toString())
                                .status())
                        .as(link)
                        .isBetween(400, 499));
    }

    /** In every field that takes words, and its author was asked for changes with the same words. */
    private long proposed(String words, int number) {
        long id = Long.parseLong(
                Api.json(api.post("/api/v1/resources", typed(words).build().toString())
                                .expect(201))
                        .get("id")
                        .toString());
        database.change(
                "update resource set transcript = ?, contact_published = true, version = version + 1 where id = ?",
                words,
                id);
        database.change(
                "insert into attachment (id, name, media_type, alt, size, content, added_at)"
                        + " values (?, ?, 'image/png', ?, 1, ?, now())",
                FIRST + id,
                HostileWords.cut(words, 100),
                words,
                new byte[] {1});
        database.change("insert into resource_attachment (resource_id, attachment_id) values (?, ?)", id, FIRST + id);
        contribution(FIRST + number, answers(words), id);
        api.post(
                        "/api/v1/resources/" + id + "/ask-for-changes",
                        Json.createObjectBuilder().add("reason", words).build().toString())
                .expect(200);
        return id;
    }

    private static JsonObjectBuilder typed(String words) {
        String shown = words.isBlank() ? "x" : words;
        return Json.createObjectBuilder()
                .add("kind", "EVENT")
                .add("title", HostileWords.cut(shown, 160))
                .add("summary", words)
                .add("body", words + "\n\nTexte " + words + "\n")
                .add("startsAt", "2027-01-21T10:00")
                .add("place", HostileWords.cut(words, 200))
                .add("themes", Json.createArrayBuilder(List.of("hostile", HostileWords.cut(words, 40))))
                .add("organisation", HostileWords.cut(words, 160))
                .add("contact", HostileWords.cut(words, 250));
    }

    /** A form as it was typed, which nothing has judged yet. */
    private static JsonObjectBuilder answers(String words) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Step step : Step.all()) {
            step.fields()
                    .forEach(field -> json.add(
                            field, Json.createArrayBuilder(List.of(field.equals("kind") ? kind(words) : words))));
        }
        return json;
    }

    private static String kind(String words) {
        return words.length() % 2 == 0 ? "PODCAST" : "EVENT";
    }

    private void contribution(long id, JsonObjectBuilder answers, Long resource) {
        database.change(
                "insert into contribution (id, answers, status, email, fingerprint, language, resource_id, begun_at, changed_at,"
                        + " version) values (?, ?, ?, ?, 'hostile', 'fr', ?, now(), now(), 0)",
                id,
                answers.build().toString(),
                resource == null ? "DRAFT" : "SENT",
                ANYONE,
                resource);
    }

    /** One form with all of them in every field. */
    private long form() {
        long id = FIRST + 10_000;
        contribution(id, answers(HostileWords.together()), null);
        return id;
    }

    private String own(long contribution) {
        return "/contributions/" + seal.token("contribution", contribution);
    }

    /** All of them in every field of two versions of the first resource, side by side. */
    private long versions() {
        String words = HostileWords.together();
        for (int number = 1; number <= 2; number++) {
            String some = number == 1 ? words : words.replace("x", "y");
            database.change(
                    "insert into resource_revision (id, resource_id, number, draft, status, made_at)"
                            + " values (?, ?, ?, ?, 'TAKEN', now())",
                    FIRST + number,
                    resources.get(0),
                    number,
                    Json.createObjectBuilder()
                            .add("kind", "TOOL")
                            .add("title", some)
                            .add("summary", some)
                            .add("body", some)
                            .add("link", some)
                            .add("place", some)
                            .add("zone", "Europe/Paris")
                            .add("departements", Json.createArrayBuilder(List.of(some)))
                            .add("themes", Json.createArrayBuilder(List.of(some)))
                            .add("audience", Json.createArrayBuilder())
                            .add("language", "fr")
                            .add("attendance", "ONLINE")
                            .add("transcript", some)
                            .add("attachments", Json.createArrayBuilder(List.of(FIRST + resources.get(number - 1))))
                            .build()
                            .toString());
        }
        return resources.get(0);
    }

    /** What is refused is shown again as it was typed. */
    private void correction(HostileWords team) {
        Page page = team.page();
        for (long id : resources.subList(0, 3)) {
            team.open("/staff/resources/" + id + "/correct");
        }
        List.of("title", "summary", "body", "link", "word")
                .forEach(field -> page.fill("[name=" + field + "]", HostileWords.together()));
        page.click("main form.panel button[type=submit]");
        page.waitForSelector(".error-summary");
        team.look("the refused correction", "main *");
    }

    private void publish(long id) {
        database.change("update resource set status = 'SUBMITTED', version = version + 1 where id = ?", id);
        api.post("/api/v1/resources/" + id + "/validate", "").expect(200);
    }

    private static void centre(HostileWords outside) {
        for (int page = 1; page <= 5; page++) {
            outside.open("/resources?theme=hostile&sort=title&page=" + page);
        }
        outside.open("/resources?q=%3Cscript%3Eran%3D1%3C/script%3E");
        outside.page().navigate("/resources/embed?theme=hostile");
        outside.look("the embedded list", "main *");
    }
}
