package org.relais.attendance;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.DatabaseProbe;

/** A webinar that was held on 3 December 2020 from 14:00 to 15:30 in Paris, and its people: rows as other rooms leave them. */
final class PlannedWebinar {
    static final Instant START = Instant.parse("2020-12-03T13:00:00Z");
    final long id;
    final long date;
    private final DatabaseProbe database;
    private final String uid;

    PlannedWebinar(DatabaseProbe database, String title) {
        this.database = database;
        String plan = "{\"title\":\"" + title + "\",\"start\":\"2030-12-03T14:00\",\"minutes\":90,\"threshold\":60}";
        id = Api.json(Api.withToken(Role.ORGANISER)
                        .post("/api/v1/webinars", plan)
                        .expect(201))
                .getJsonNumber("id")
                .longValue();
        date = ((Number) database.value("select id from webinar_date where webinar_id = ?", id)).longValue();
        uid = String.valueOf(database.value("select uid from webinar where id = ?", id));
        database.change(
                "update webinar_date set starts_at = ?, ends_at = ? where id = ?",
                Timestamp.from(START),
                Timestamp.from(START.plus(Duration.ofMinutes(90))),
                date);
    }

    /** Somebody with a seat. */
    long registered(String email, String name, String departement) {
        long registration = next("registration_seq");
        database.change("""
                insert into registration (id, webinar_id, scope, status, email, fingerprint, name, departement, zone, language, mode,
                  answer, join_edition, join_state, asked_at, created_at, confirmed_at, version)
                values (?, ?, 0, 'REGISTERED', ?, ?, ?, ?, 'Europe/Paris', 'fr', 'USUAL', 'ACCEPTED', 0, 'VALID', now(), now(), now(), 0)""", registration, id, email, "essai-" + UUID.randomUUID(), name, departement);
        return registration;
    }

    private long next(String sequence) {
        return ((Number) database.value("select nextval('" + sequence + "')")).longValue();
    }

    /** What its room is called. */
    String meeting() {
        return uid + "-" + date;
    }

    String page() {
        return "/staff/webinars/" + id + "/attendance";
    }

    String path(String more) {
        return page() + "/" + date + more;
    }
}
