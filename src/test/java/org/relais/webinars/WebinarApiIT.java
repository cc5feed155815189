package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Browsing;
import org.relais.testing.OnTheServer;
import org.relais.testing.Pictures;

/** Planning by another program. */
class WebinarApiIT extends OnTheServer {
    private final Api api = Api.withToken(Role.ORGANISER);
    private final LocalDate day = LocalDate.now().plusWeeks(5);

    @Test
    void aSeriesIsPlannedPublishedMovedAndCancelledWithAToken() {
        Answer made = api.post(
                        "/api/v1/webinars",
                        "{\"title\":\"Par l’API\",\"start\":\"%sT14:00\",\"repeat\":\"WEEKLY\",\"times\":3,\"themes\":[\"api\"]}"
                                .formatted(day))
                .expect(201);
        String path = made.location();
        JsonObject webinar = Api.json(made);
        assertThat(webinar.getString("status")).isEqualTo("DRAFT");
        assertThat(webinar.getJsonArray("dates")).hasSize(3);
        assertThat(webinar.getInt("capacity")).isEqualTo(100);

        String tag = made.header("ETag");
        Answer edited = api.send(
                        "PUT",
                        path,
                        "{\"capacity\":20,\"audience\":[\"JUSTICE\"]}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        tag)
                .expect(200);
        assertThat(Api.json(edited).getInt("capacity")).isEqualTo(20);
        assertThat(Api.json(edited).getString("title")).isEqualTo("Par l’API");
        api.send("PUT", path, "{\"capacity\":30}", "Content-Type", "application/json", "If-Match", tag)
                .expect(409);

        api.post(path + "/publish", "").expect(200);
        assertThat(Api.json(api.post(path + "/publish", "").expect(200)).getString("status"))
                .isEqualTo("PUBLISHED");
        long second = webinar.getJsonArray("dates").getJsonObject(1).getInt("id");
        JsonObject moved = Api.json(
                api.post(path + "/dates/" + second + "/move", "{\"start\":\"%sT09:00\"}".formatted(day.plusWeeks(1)))
                        .expect(200));
        assertThat(moved.getInt("sequence")).isEqualTo(1);
        assertThat(moved.getJsonArray("dates").getJsonObject(1).getString("localStart"))
                .isEqualTo(day.plusWeeks(1) + "T09:00");
        JsonObject fewer =
                Api.json(api.post(path + "/dates/" + second + "/cancel", "").expect(200));
        assertThat(fewer.getJsonArray("dates").getJsonObject(1).getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(Api.json(api.post(path + "/cancel", "").expect(200)).getString("status"))
                .isEqualTo("CANCELLED");
        api.post(path + "/publish", "").expect(409);
        long before = webinar.getInt("id") - 1L;
        JsonObject page =
                Api.json(api.get("/api/v1/webinars?size=1&after=" + before).expect(200));
        assertThat(page.getJsonArray("webinars").getJsonObject(0).getString("title"))
                .isEqualTo("Par l’API");
        assertThat(page.getInt("next")).isEqualTo(webinar.getInt("id"));
    }

    @Test
    void seatsKeptForSomeAndTheTimeToRegisterAreSetAndRead() {
        Answer made = api.post("/api/v1/webinars", """
                        {"title":"Parts","start":"%sT14:00","capacity":9,"opens":"%sT08:00",
                         "shares":[{"group":"departement:972","seats":2},{"group":"profession:JUSTICE","seats":3}]}""".formatted(day, day.minusWeeks(1)))
                .expect(201);
        JsonObject webinar = Api.json(made);
        assertThat(webinar.getJsonArray("shares").toString())
                .contains(
                        "{\"group\":\"departement:972\",\"seats\":2}",
                        "{\"group\":\"profession:JUSTICE\",\"seats\":3}");
        assertThat(webinar.getString("opensAt")).startsWith(day.minusWeeks(1).toString());
        JsonObject emptied = Api.json(
                api.put(made.location(), "{\"shares\":[],\"opens\":\"\"}").expect(200));
        assertThat(emptied.getJsonArray("shares")).isEmpty();
        assertThat(emptied.containsKey("opensAt")).isFalse();
        for (String wrong : new String[] {
            "{\"shares\":[{\"group\":\"departement:972\",\"seats\":10}]}",
            "{\"shares\":[{\"group\":\"mars\",\"seats\":1}]}",
            "{\"shares\":[{\"group\":\"departement:972\"}]}"
        }) {
            assertThat(Api.json(api.put(made.location(), wrong).expect(422)).getString("field"))
                    .isEqualTo("shares");
        }
    }

    @Test
    void whatComesWithItIsAddedChangedAndRemoved() throws Exception {
        String path = api.post("/api/v1/webinars", "{\"title\":\"Avec tout\",\"start\":\"%sT14:00\"}".formatted(day))
                .expect(201)
                .location();
        String questions = path + "/questions";
        JsonObject asked = Api.json(api.post(
                                questions,
                                "{\"label\":\"Votre attente ?\",\"kind\":\"CHOICE\",\"choices\":[\"une\",\"deux\"],\"need\":\"REQUIRED\"}")
                        .expect(201))
                .getJsonArray("questions")
                .getJsonObject(0);
        assertThat(asked.getInt("retentionDays")).isEqualTo(30);
        assertThat(asked.getJsonArray("choices")).hasSize(2);
        String question = questions + "/" + asked.getInt("id");
        assertThat(Api.json(api.put(question, "{\"label\":\"Autre\",\"retentionDays\":5}")
                                .expect(200))
                        .getJsonArray("questions")
                        .getJsonObject(0)
                        .getString("kind"))
                .isEqualTo("TEXT");
        assertThat(Api.json(api.put(question, "{\"label\":\"Autre\",\"kind\":\"MAYBE\"}")
                                .expect(422))
                        .getString("field"))
                .isEqualTo("kind");
        api.post(questions, "").expect(422);
        api.send("DELETE", question, null).expect(204);
        api.send("DELETE", question, null).expect(404);

        Browsing.Upload portrait = new Browsing.Upload("file", "portrait.png", Pictures.png(600, 400));
        api.upload(path + "/speakers", portrait, "name", "Docteure Exemple").expect(422);
        JsonObject speaker = Api.json(
                        api.upload(path + "/speakers", portrait, "name", "Docteure Exemple", "photoText", "Elle sourit")
                                .expect(201))
                .getJsonArray("speakers")
                .getJsonObject(0);
        assertThat(speaker.getString("photo")).startsWith("/webinars/files/");
        api.send("DELETE", path + "/speakers/" + speaker.getInt("id"), null).expect(204);

        byte[] pdf = "%PDF-1.7 une fiche".getBytes(StandardCharsets.US_ASCII);
        JsonObject handout = Api.json(api.upload(
                                path + "/handouts",
                                new Browsing.Upload("file", "fiche.pdf", pdf),
                                "title",
                                "Fiche",
                                "shown",
                                "AFTER")
                        .expect(201))
                .getJsonArray("handouts")
                .getJsonObject(0);
        assertThat(handout.getString("shown")).isEqualTo("AFTER");
        api.send("DELETE", path + "/handouts/" + handout.getInt("id"), null).expect(204);
        assertThat(Api.json(api.get(path + "/handouts")).getJsonArray("handouts"))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsSaidWithItsField() {
        Answer untitled = api.post("/api/v1/webinars", "{\"start\":\"%sT14:00\"}".formatted(day))
                .expect(422);
        assertThat(Api.json(untitled).getString("field")).isEqualTo("title");
        api.post("/api/v1/webinars", "{\"title\":\"x\",\"start\":\"demain\"}").expect(422);
        api.post("/api/v1/webinars", "").expect(422);
        api.get("/api/v1/webinars/999999999").expect(404);
        Api.withToken(Role.EDITOR).get("/api/v1/webinars").expect(403);
    }
}
