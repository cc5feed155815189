package org.relais.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Another program, which listens on this machine, is told what happens. */
class WebhooksIT extends OnTheServer {
    private final Team team = Team.logIn(Role.ADMIN);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer program;

    private record Received(String path, String id, String timestamp, String signature, String body) {
        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    @BeforeEach
    void listen() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/", this::take);
        program.start();
    }

    @AfterEach
    void close() {
        program.stop(0);
        database.change("delete from webhook");
    }

    @Test
    void isToldWhatHappenedWithASignatureItCanCheck() {
        Answer made = create("/hook");
        String secret = made.page().select("#secret").text();
        long id = newest();
        assertThat(team.get("/staff/webhooks").body())
                .as("the secret is shown once")
                .doesNotContain(secret);
        assertThat(team.get("/staff/webhooks/" + id).body()).doesNotContain(secret);

        team.post("/staff/webhooks/" + id + "/test").expect(303);
        await(1);

        Received told = received.get(0);
        Secret ours = new Secret(Base64.getDecoder().decode(secret.substring("whsec_".length())));
        long timestamp = Long.parseLong(told.timestamp());
        assertThat(told.signature()).isEqualTo(ours.signature(told.id(), timestamp, told.body()));
        assertThat(Instant.ofEpochSecond(timestamp))
                .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(5));
        assertThat(told.json().getString("event")).isEqualTo("webhook.test");
        assertThat(told.json().getString("id")).isEqualTo(told.id());
        assertThat(told.json().getJsonObject("data").getString("object")).isEqualTo("webhook/" + id);
        awaitStatus("DELIVERED");
        assertThat(team.get("/staff/webhooks/" + id).page().text()).contains("Reçu", "Réponse 200", told.id());
    }

    @Test
    void afterAFailureItIsTriedAgainWithTheSameIdUntilItIsReceived() {
        create("/hook");
        answer = 500;
        test(newest());
        await(1);
        awaitRow("attempts = 1 and response_code = 500 and status = 'WAITING'");
        assertThat(((java.sql.Timestamp) database.value("select due_at from webhook_delivery")).toInstant())
                .isAfter(Instant.now().plusSeconds(20));

        answer = 204;
        database.change("update webhook_delivery set due_at = current_timestamp");
        await(2);
        awaitStatus("DELIVERED");
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    }

    @Test
    void pausedItHearsNothingUntilItIsResumed() {
        create("/paused");
        long paused = newest();
        create("/active");
        long active = newest();
        team.post("/staff/webhooks/" + paused + "/pause").expect(303);
        test(paused);
        test(active);
        await(1);
        // The second of the active one leaves with a later tick, when the paused one's would have left long since.
        test(active);
        await(2);
        assertThat(received).extracting(Received::path).containsOnly("/active");

        team.post("/staff/webhooks/" + paused + "/resume").expect(303);
        await(3);
        assertThat(received.get(2).path()).isEqualTo("/paused");
    }

    @Test
    void aRedirectIsNotFollowedAndWhatWasGivenUpCanBeSentAgain() {
        create("/moved");
        long id = newest();
        answer = 302;
        test(id);
        awaitRow("attempts = 1 and response_code = 302");
        assertThat(received).extracting(Received::path).containsExactly("/moved");

        database.change("update webhook_delivery set attempts = 6, due_at = current_timestamp");
        awaitStatus("GIVEN_UP");
        assertThat(team.get("/staff/webhooks/" + id).page().text()).contains("Abandonné");

        answer = 200;
        long delivery = ((Number) database.value("select id from webhook_delivery")).longValue();
        team.post("/staff/webhooks/" + id + "/deliveries/" + delivery + "/again")
                .expect(303);
        awaitStatus("DELIVERED");
    }

    @Test
    void theApiDoesTheSame() {
        Api program = Api.withToken(Role.ADMIN);
        Answer created = program.post("/api/v1/webhooks", """
                {"url": "%s/api", "events": ["registration.created", "webinar.cancelled"]}""".formatted(address()));
        assertThat(created.status()).isEqualTo(201);
        assertThat(Api.json(created).getString("secret")).startsWith("whsec_");
        String path = created.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(Api.json(program.get(path)).getJsonArray("events")).hasSize(2);

        program.post(path + "/test", "").expect(202);
        await(1);
        awaitStatus("DELIVERED");
        assertThat(program.get(path + "/deliveries").body()).contains("webhook.test", "DELIVERED");
        Answer refused = program.put(path + "/events", "{\"events\": [\"webhook.test\"]}");
        assertThat(refused.status()).isEqualTo(422);
        program.delete(path).expect(204);
        program.get(path).expect(404);
        assertThat(database.count("webhook_delivery"))
                .as("its log goes with it")
                .isZero();
    }

    @Test
    void whatBecomesOfAWebinarIsToldFromItsPublicationOn() {
        Answer created = Api.withToken(Role.ADMIN).post("/api/v1/webhooks", """
                {"url": "%s/hook", "events": ["webinar.published", "webinar.changed", "webinar.moved",
                  "webinar.date-cancelled", "webinar.cancelled"]}""".formatted(address()));
        assertThat(created.status()).isEqualTo(201);
        Api planner = Api.withToken(Role.ORGANISER);
        LocalDate day = LocalDate.now().plusWeeks(5);
        JsonObject webinar = Api.json(planner.post(
                        "/api/v1/webinars",
                        "{\"title\":\"Crochet é\",\"start\":\"%sT14:00\",\"repeat\":\"WEEKLY\",\"times\":3}"
                                .formatted(day))
                .expect(201));
        String path = "/api/v1/webinars/" + webinar.getInt("id");
        long second = webinar.getJsonArray("dates").getJsonObject(1).getInt("id");
        planner.put(path, "{\"title\":\"Un brouillon\"}").expect(200);
        planner.post(path + "/publish", "").expect(200);
        planner.put(path, "{\"title\":\"Un crochet\"}").expect(200);
        planner.post(path + "/dates/" + second + "/move", "{\"start\":\"%sT09:00\"}".formatted(day.plusWeeks(1)))
                .expect(200);
        planner.post(path + "/dates/" + second + "/cancel", "").expect(200);
        planner.post(path + "/cancel", "").expect(200);

        await(5);
        Map<String, JsonObject> told = received.stream()
                .map(Received::json)
                .collect(Collectors.toMap(each -> each.getString("event"), each -> each.getJsonObject("data")));
        assertThat(told)
                .containsOnlyKeys(
                        "webinar.published",
                        "webinar.changed",
                        "webinar.moved",
                        "webinar.date-cancelled",
                        "webinar.cancelled");
        assertThat(told.get("webinar.changed").getInt("sequence")).isZero();
        JsonObject moved = told.get("webinar.moved");
        assertThat(moved.getString("object")).isEqualTo("webinar/" + webinar.getInt("id"));
        assertThat(moved.getInt("sequence")).isEqualTo(1);
        assertThat(moved.getInt("date")).isEqualTo((int) second);
        assertThat(Instant.parse(moved.getString("startsAt")))
                .isEqualTo(day.plusWeeks(1)
                        .atTime(9, 0)
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant());
        assertThat(told.get("webinar.cancelled").getString("status")).isEqualTo("CANCELLED");
        publicSite.get(URI.create(moved.getString("page")).getPath()).expect(200);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Answer refused = team.post(
                "/staff/webhooks", "url", "https://user:secret@hooks.example.org/", "events", "registration.created");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=url]").attr("value"))
                .isEqualTo("https://user:secret@hooks.example.org/");
        assertThat(refused.page().select("[name=events][checked]").eachAttr("value"))
                .containsExactly("registration.created");
        assertThat(team.post("/staff/webhooks", "url", address() + "/").status())
                .as("without an event")
                .isEqualTo(422);
    }

    private Answer create(String path) {
        return team.post("/staff/webhooks", "url", address() + path, "events", "registration.created")
                .expect(200);
    }

    private void test(long id) {
        team.post("/staff/webhooks/" + id + "/test").expect(303);
    }

    private long newest() {
        return ((Number) database.value("select max(id) from webhook")).longValue();
    }

    private String address() {
        return "http://localhost:" + program.getAddress().getPort();
    }

    private void await(int messages) {
        Awaitility.await("message " + messages).atMost(Duration.ofSeconds(40)).until(() -> received.size() >= messages);
    }

    private void awaitStatus(String status) {
        awaitRow("status = '" + status + "'");
    }

    private void awaitRow(String where) {
        Awaitility.await(where)
                .atMost(Duration.ofSeconds(40))
                .until(() -> database.count("webhook_delivery where " + where) > 0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        exchange.getResponseHeaders().add("Location", address() + "/followed");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
