package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

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
