package org.relais.attendance;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.relais.testing.DatabaseProbe;

/** A webinar that was held on 3 December 2020 from 14:00 to 15:30 in Paris, and its people: rows as other rooms leave them. */
final class PlannedWebinar {
    static final Instant START = Instant.parse("2020-12-03T13:00:00Z");
    final long id;
    final long date;
    private final DatabaseProbe database;
    private final String uid = UUID.randomUUID().toString();

    PlannedWebinar(DatabaseProbe database, String title) {
        this.database = database;
        id = next("webinar_seq");
        LocalDateTime local = LocalDateTime.ofInstant(START, ZoneId.of("Europe/Paris"));
        database.change("""
                insert into webinar (id, slug, uid, sequence, revised_at, status, title, discreet_title, summary, description,
                  first_start, minutes, zone, exceptions, approval, venue, threshold, created_at, published_at, version)
                values (?, ?, ?, 0, now(), 'PUBLISHED', ?, '', '', '', ?, 90, 'Europe/Paris', '', false, 'LINK', 60, now(), now(), 0)""", id, "essai-" + uid, uid, title, Timestamp.valueOf(local));
        date = next("webinar_date_seq");
        database.change(
                "insert into webinar_date (id, webinar_id, original, local_start, starts_at, ends_at, minutes, status)"
                        + " values (?, ?, ?, ?, ?, ?, 90, 'PLANNED')",
                date,
                id,
                Timestamp.valueOf(local),
                Timestamp.valueOf(local),
                Timestamp.from(START),
                Timestamp.from(START.plus(Duration.ofMinutes(90))));
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
