package org.relais.registrations;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.DatabaseProbe;

/** A webinar that the team has published by the API, ten days from now at 14 h in Paris, and who registered for it. */
public final class PlannedWebinar {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Api api;
    private final DatabaseProbe database;
    private final long id;

    private PlannedWebinar(Api api, DatabaseProbe database, long id) {
        this.api = api;
        this.database = database;
        this.id = id;
    }

    public static PlannedWebinar withSeats(DatabaseProbe database, int capacity) {
        return published(database, plan -> plan.add("capacity", capacity));
    }

    /** On six weeks in a row. */
    public static PlannedWebinar series(DatabaseProbe database, int capacity) {
        return published(
                database,
                plan -> plan.add("capacity", capacity).add("repeat", "WEEKLY").add("times", 6));
    }

    public static PlannedWebinar published(DatabaseProbe database, UnaryOperator<JsonObjectBuilder> more) {
        JsonObjectBuilder plan = Json.createObjectBuilder()
                .add("title", "Repérer sans stigmatiser")
                .add("summary", "Premiers signes, premiers mots.")
                .add("start", start().toString())
                .add("minutes", 90)
                .add("venue", "LINK")
                .add("link", "https://visio.example.org/salle");
        Api api = Api.withToken(Role.ORGANISER);
        long id = Api.json(api.post("/api/v1/webinars", more.apply(plan).build().toString())
                        .expect(201))
                .getJsonNumber("id")
                .longValue();
        PlannedWebinar webinar = new PlannedWebinar(api, database, id);
        webinar.act("publish", "{}");
        return webinar;
    }

    public static LocalDateTime start() {
        return LocalDateTime.now(PARIS)
                .plusDays(10)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(14);
    }

    /** {@code act("dates/12/move", json)} */
    public void act(String what, String json) {
        api.post("/api/v1/webinars/" + id + "/" + what, json).expect(200);
    }

    public void edit(String json) {
        api.put("/api/v1/webinars/" + id, json).expect(200);
    }

    public long id() {
        return id;
    }

    public String uid() {
        return value("uid");
    }

    public String path() {
        return "/webinars/" + value("slug");
    }

    private String value(String column) {
        return database.value("select " + column + " from webinar where id = ?", id)
                .toString();
    }

    /** In the order in which they take place. */
    public List<Long> dates() {
        return database.column("select id from webinar_date where webinar_id = ? order by starts_at", id).stream()
                .map(each -> ((Number) each).longValue())
                .toList();
    }

    /** All its dates are on at this moment. */
    public void begins() {
        database.change(
                "update webinar_date set starts_at = now() - interval '5 minutes', ends_at = now() + interval '1 hour' where webinar_id = ?",
                id);
    }

    /** All its dates are over at this moment. */
    public void ends() {
        database.change(
                "update webinar_date set starts_at = now() - interval '2 hours', ends_at = now() - interval '30 minutes' where webinar_id = ?",
                id);
    }

    public long count(String status) {
        return database.count("registration where webinar_id = ? and status = ?", id, status);
    }

    /** {@code WAITLISTED} */
    public String statusOf(String email) {
        return of(email, "status");
    }

    /** A column of somebody's registration. */
    public String of(String email, String column) {
        return String.valueOf(database.value(
                "select " + column + " from registration where webinar_id = ? and email = ?", id, email));
    }

    public List<String> emails(String status) {
        return database
                .column(
                        "select email from registration where webinar_id = ? and status = ? order by waiting_number, id",
                        id,
                        status)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
