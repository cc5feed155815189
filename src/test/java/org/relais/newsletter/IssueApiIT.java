package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The whole job by another program, with a token that an administrator made. */
class IssueApiIT extends OnTheServer {
    private static final String IMPORT = "/api/v1/imports?source=essai&consentDate=2026-09-30&basis=CONSENT";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private final Api api = Api.withToken(Role.PRIVACY, Role.EDITOR, Role.REVIEWER);

    @Test
    void theWholeJobIsPossibleWithAToken() {
        for (int i = 1; i <= 3; i++) {
            JsonObject made = json(api.post("/api/v1/subscribers", subscriber("un-" + i + "@api.example.org", "988"))
                    .expect(201));
            assertThat(made.getString("status")).isEqualTo("CONFIRMED");
            assertThat(json(api.get("/api/v1/subscribers/" + made.get("id"))).getString("email"))
                    .isEqualTo("un-" + i + "@api.example.org");
        }
        api.post("/api/v1/subscribers", subscriber("un-1@api.example.org", "988"))
                .expect(409);
        importFile("deux", 4, "988");
        assertThat(byPage("988", 3)).hasSize(7).doesNotHaveDuplicates();

        long validated = submit("Guide validé par l’API");
        long rejected = submit("Guide refusé par l’API");
        assertThat(json(api.post("/api/v1/resources/" + validated + "/validate", "")
                                .expect(200))
                        .getString("status"))
                .isEqualTo("VALIDATED");
        assertThat(json(api.post("/api/v1/resources/" + rejected + "/reject", "{\"reason\":\"Hors sujet\"}")
                                .expect(200))
                        .getString("status"))
                .isEqualTo("REJECTED");

        int issue = draft();
        api.put(path(issue), "{\"subject\":\"Par l’API\",\"title\":\"Le titre de l’API\",\"departements\":[\"988\"]}")
                .expect(200);
        String assembled = api.post(path(issue) + "/assemble", "").expect(200).body();
        assertThat(assembled).contains("Guide validé par l’API").doesNotContain("Guide refusé par l’API");
        for (String preview : List.of("/preview.html", "/preview.txt")) {
            Answer seen = api.send("GET", path(issue) + preview, null).expect(200);
            assertThat(seen.body()).contains("Guide validé par l’API").containsIgnoringCase("Le titre de l’API");
        }
        api.get(path(issue) + "/progress").expect(404);

        new Editors(Team.logIn()).approve(issue);
        JsonObject scheduled = json(leave(issue).expect(200));
        assertThat(scheduled.getString("status")).isEqualTo("SCHEDULED");
        assertThat(json(awaitStatus(issue, "SENT")).getInt("number")).isEqualTo(issue);
        JsonObject progress = json(api.get(path(issue) + "/progress")).getJsonObject("progress");
        assertThat(progress.getInt("audience")).isEqualTo(7);
        assertThat(progress.getInt("sent")).isEqualTo(7);
        for (String to : addresses("988")) {
            assertThat(mailbox.allTo(to)).as(to).hasSize(1);
            assertThat(mailbox.lastMailTo(to).subject()).isEqualTo("Par l’API");
        }
        leave(issue).expect(409);
    }

    @Test
    void anIssueIsPausedResumedAndCancelledAndTheSumsBalance() {
        importFile("pause", 200, "973");
        submitValidated("Guide pour une pause");
        int issue = draft();
        api.put(path(issue), "{\"departements\":[\"973\"]}").expect(200);
        api.post(path(issue) + "/assemble", "").expect(200);
        new Editors(Team.logIn()).approve(issue);
        mailbox.slowDown(Duration.ofMillis(400));
        try {
            leave(issue).expect(200);
            awaitStatus(issue, "SENDING");
            for (int i = 0; i < 2; i++) {
                assertThat(status(api.post(path(issue) + "/pause", "").expect(200)))
                        .isEqualTo("PAUSED");
            }
            Awaitility.await().atMost(PATIENCE).until(() -> figure(issue, "claimed") + figure(issue, "sending") == 0);
            int atPause = figure(issue, "sent");
            assertThat(figure(issue, "queued")).isPositive();
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> figure(issue, "sent") == atPause);
            for (int i = 0; i < 2; i++) {
                assertThat(status(api.post(path(issue) + "/resume", "").expect(200)))
                        .isEqualTo("SENDING");
            }
            Awaitility.await().atMost(PATIENCE).until(() -> figure(issue, "sent") > atPause);
            for (int i = 0; i < 2; i++) {
                assertThat(status(api.post(path(issue) + "/cancel", "").expect(200)))
                        .isEqualTo("CANCELLED");
            }
        } finally {
            mailbox.slowDown(Duration.ZERO);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> figure(issue, "sent") + figure(issue, "cancelled") == figure(issue, "audience"));
        assertThat(figure(issue, "cancelled")).isPositive();
        assertThat(figure(issue, "audience")).isEqualTo(200);
        assertThat(mailbox.all().stream()
                        .filter(mail ->
                                mail.to().startsWith("pause-") && mail.to().endsWith("@api.example.org"))
                        .count())
                .isEqualTo(figure(issue, "sent"));
        assertThat(Api.json(api.post(path(issue) + "/resume", "").expect(409)).getString("detail"))
                .contains("Cet envoi est terminé");
    }

    @Test
    void whoChangesWhatIsNoLongerThereGetsAProblemInTheirLanguageAndChangesNothing() {
        int issue = draft();
        String seen = api.get(path(issue)).expect(200).header("ETag");
        api.send("PUT", path(issue), "{\"title\":\"Le premier\"}", json("If-Match", seen))
                .expect(200);
        Answer french = api.send("PUT", path(issue), "{\"title\":\"Le second\"}", json("If-Match", seen));
        assertProblem(french, 409, "fr", "Ce numéro a changé entre-temps. Comparez, puis choisissez.");
        Answer english = api.send(
                "PUT", path(issue), "{\"title\":\"Le second\"}", json("If-Match", seen, "Accept-Language", "en"));
        assertProblem(english, 409, "en", "This issue has changed meanwhile. Compare, then choose.");
        Answer schedule = api.send(
                "POST",
                path(issue) + "/schedule",
                "{\"sendAt\":\"2027-01-14T08:00:00Z\"}",
                json("If-Match", seen, "Accept-Language", "en"));
        assertProblem(schedule, 409, "en", "This issue has changed meanwhile. Compare, then choose.");
        assertThat(json(api.get(path(issue))).getString("title")).isEqualTo("Le premier");
        assertThat(status(api.get(path(issue)))).isEqualTo("DRAFT");
    }

    @Test
    void anIssueCanBeScheduledChangedAndMadeADraftAgain() {
        submitValidated("Guide à programmer");
        importFile("programme", 1, "972");
        int issue = draft();
        api.post(path(issue) + "/assemble", "").expect(200);
        api.put(path(issue), "{\"subject\":\"Programmé\",\"title\":\"Titre\",\"departements\":[\"972\"]}")
                .expect(200);
        new Editors(Team.logIn()).approve(issue);
        String local = "{\"word\":\"Vu\",\"localTime\":\"2031-01-14T09:00\",\"zone\":\"Europe/Paris\"}";
        JsonObject scheduled = json(api.post(path(issue) + "/schedule", local).expect(200));
        assertThat(scheduled.getString("sendAt")).isEqualTo("2031-01-14T08:00:00Z");
        api.post(path(issue) + "/schedule", local).expect(200);
        api.put(path(issue), "{\"title\":\"Trop tard\"}").expect(409);
        assertThat(status(api.post(path(issue) + "/unschedule", "").expect(200)))
                .isEqualTo("APPROVED");
        Answer past = api.post(path(issue) + "/schedule", "{\"sendAt\":\"2020-01-14T08:00:00Z\"}");
        assertProblem(past, 422, "fr", "Cette date est passée. Choisissez une date à partir d’aujourd’hui.");
        for (String unreadable : List.of("{}", "{\"sendAt\":\"demain\"}", "{\"localTime\":\"2031-01-14T09:00\"}", "")) {
            assertThat(api.post(path(issue) + "/schedule", unreadable).status())
                    .as(unreadable)
                    .isEqualTo(422);
        }
        assertThat(status(api.get(path(issue)))).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/subscribers/999999999",
                "GET /api/v1/imports/999999999",
                "GET /api/v1/resources/999999999",
                "POST /api/v1/resources/999999999/validate",
                "GET /api/v1/issues/999999999",
                "GET /api/v1/issues/999999999/progress",
                "GET /api/v1/issues/999999999/preview.html",
                "POST /api/v1/issues/999999999/assemble",
                "POST /api/v1/issues/999999999/pause",
                "POST /api/v1/issues/999999999/cancel",
                "GET /api/v1/issues/douze",
                "GET /api/v1/nothing"
            })
    void anUnknownIdIsSaid(String request) {
        String[] parts = request.split(" ");
        Answer answer = api.send(parts[0], parts[1], parts[0].equals("POST") ? "" : null)
                .expect(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).getString("detail")).isNotBlank();
        assertThat(json(api.send(parts[0], parts[1], parts[0].equals("POST") ? "" : null, "Accept-Language", "en"))
                        .getString("detail"))
                .isNotEqualTo(json(answer).getString("detail"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/subscribers | {",
                "POST | /api/v1/subscribers | bonjour",
                "POST | /api/v1/subscribers | {\"email\": }",
                "POST | /api/v1/subscribers | []",
                "POST | /api/v1/resources | {\"kind\":\"DOCUMENT\"",
                "POST | /api/v1/resources | {\"departements\":33}",
                "PUT | /api/v1/issues/{n} | {\"title\": \"sans fin",
                "PUT | /api/v1/issues/{n} | \"titre\"",
                "POST | /api/v1/issues/{n}/schedule | <xml/>"
            })
    void whatIsNoJsonIsSaidAndChangesNothing(String method, String path, String body) {
        int issue = draft();
        String before = api.get(path(issue)).body();
        Answer answer = api.send(method, path.replace("{n}", String.valueOf(issue)), body, json());
        assertProblem(answer, 400, "fr", "Ce n’est pas du JSON lisible.");
        Answer english =
                api.send(method, path.replace("{n}", String.valueOf(issue)), body, json("Accept-Language", "en"));
        assertProblem(english, 400, "en", "This is not readable JSON.");
        assertThat(api.get(path(issue)).body()).isEqualTo(before);
    }

    @Test
    void anotherRoleIsRefused() {
        Api reviewer = Api.withToken(Role.REVIEWER);
        assertProblem(reviewer.get("/api/v1/issues"), 403, "fr", "Votre rôle ne permet pas cette action");
        assertProblem(reviewer.post("/api/v1/issues", ""), 403, "fr", "Votre rôle");
        assertProblem(reviewer.get("/api/v1/subscribers"), 403, "fr", "Votre rôle");
        Api editor = Api.withToken(Role.EDITOR);
        assertProblem(editor.get("/api/v1/subscribers"), 403, "fr", "Votre rôle");
        assertProblem(editor.post("/api/v1/resources/1/validate", ""), 403, "fr", "Votre rôle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/issues", "/api/v1/subscribers", "/api/v1/resources"})
    void withoutATokenOrWithARevokedOneNothingIsSaid(String path) {
        assertProblem(Api.withoutToken().get(path), 401, "fr", "Ce jeton d’accès manque");
        assertProblem(Api.with("pas-un-jeton").get(path), 401, "fr", "Ce jeton d’accès manque");
        assertThat(Api.withoutToken().get(path).header("WWW-Authenticate")).startsWith("Bearer");

        String name = "À révoquer " + Instant.now();
        Team administrator = Team.logIn();
        Answer page = administrator
                .post("/staff/tokens", "name", name, "roles", "EDITOR", "roles", "PRIVACY", "roles", "REVIEWER")
                .expect(200);
        Api revoked = Api.with(page.page().select("#secret").text());
        revoked.get(path).expect(200);
        String revoke =
                page.page().select("li:has(h3:contains(" + name + ")) form").attr("action");
        administrator.post(revoke).expect(303);
        assertProblem(revoked.get(path), 401, "fr", "Ce jeton d’accès manque");
    }

    @Test
    void openApiListsTheApiAndNoPage() {
        JsonObject paths = json(publicSite
                        .send("GET", "/openapi?format=JSON", null, "Accept", "application/json")
                        .expect(200))
                .getJsonObject("paths");
        assertThat(paths.keySet())
                .allMatch(path -> path.startsWith("/api/v1/"))
                .anyMatch(path -> path.equals("/api/v1/subscribers"))
                .anyMatch(path -> path.equals("/api/v1/imports"))
                .anyMatch(path -> path.equals("/api/v1/resources"))
                .anyMatch(path -> path.endsWith("/validate"))
                .anyMatch(path -> path.endsWith("/reject"))
                .anyMatch(path -> path.equals("/api/v1/issues"));
        for (String act : List.of(
                "assemble", "preview.html", "preview.txt", "schedule", "pause", "resume", "cancel", "progress")) {
            assertThat(paths.keySet()).anyMatch(path -> path.startsWith("/api/v1/issues/") && path.endsWith("/" + act));
        }
    }

    /** The draft of the quarter, whatever another test made of it. */
    private int draft() {
        JsonObject issue = json(api.post("/api/v1/issues", "").expect(201));
        api.post(path(issue.getInt("number")) + "/unschedule", "").expect(200);
        return issue.getInt("number");
    }

    private Answer leave(int issue) {
        return api.post(
                path(issue) + "/schedule",
                "{\"word\":\"Vu\",\"sendAt\":\"" + Instant.now().plusSeconds(2) + "\"}");
    }

    private Answer awaitStatus(int issue, String wanted) {
        Awaitility.await("issue " + issue + " to be " + wanted).atMost(PATIENCE).until(() -> {
            Answer progress = api.get(path(issue) + "/progress");
            if (progress.status() == 404) {
                return false;
            }
            assertThat(json(progress).getBoolean("balanced"))
                    .as(progress.body())
                    .isTrue();
            return status(progress).equals(wanted);
        });
        return api.get(path(issue) + "/progress");
    }

    private int figure(int issue, String name) {
        return json(api.get(path(issue) + "/progress").expect(200))
                .getJsonObject("progress")
                .getInt(name);
    }

    private List<String> byPage(String departement, int size) {
        List<String> all = new ArrayList<>();
        String next = "0";
        while (next != null) {
            JsonObject page =
                    json(api.get("/api/v1/subscribers?departement=" + departement + "&size=" + size + "&after=" + next)
                            .expect(200));
            assertThat(page.getJsonArray("subscribers").size()).isLessThanOrEqualTo(size);
            page.getJsonArray("subscribers").getValuesAs(JsonObject.class).stream()
                    .map(each -> each.getString("email"))
                    .forEach(all::add);
            JsonValue more = page.get("next");
            next = more == null ? null : more.toString();
        }
        return all;
    }

    private List<String> addresses(String departement) {
        return byPage(departement, 500);
    }

    private void importFile(String name, int count, String departement) {
        String csv = IntStream.rangeClosed(1, count)
                .mapToObj(number -> name + "-" + number + "@api.example.org,fr," + departement)
                .collect(Collectors.joining("\n", "email,langue,departement\n", "\n"));
        String path = api.send("POST", IMPORT, csv, "Content-Type", "text/csv")
                .expect(202)
                .location();
        JsonObject result = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> json(api.get(path).expect(200)), each -> each.getString("status")
                        .equals("FINISHED"));
        assertThat(result.getInt("added")).isEqualTo(count);
    }

    private long submit(String title) {
        return json(api.post(
                                "/api/v1/resources",
                                "{\"kind\":\"DOCUMENT\",\"title\":\"%s\",\"summary\":\"Ce qu’il faut en retenir.\","
                                                .formatted(title)
                                        + "\"link\":\"https://example.org/guide\",\"organisation\":\"Équipe\"}")
                        .expect(201))
                .getJsonNumber("id")
                .longValue();
    }

    private void submitValidated(String title) {
        api.post("/api/v1/resources/" + submit(title) + "/validate", "").expect(200);
    }

    private static String subscriber(String email, String departement) {
        return "{\"email\":\"%s\",\"departement\":\"%s\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}"
                .formatted(email, departement);
    }

    private static void assertProblem(Answer answer, int status, String language, String sentence) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(json(answer).getInt("status")).isEqualTo(status);
        assertThat(json(answer).getString("detail").replaceAll("\\h+", " ")).contains(sentence);
    }

    private static String[] json(String... more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    private static String status(Answer answer) {
        return json(answer).getString("status");
    }

    private static String path(int issue) {
        return "/api/v1/issues/" + issue;
    }

    private static JsonObject json(Answer answer) {
        return Api.json(answer);
    }
}
