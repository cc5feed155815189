package org.relais.registrations;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.relais.testing.DatabaseProbe;

/** A published webinar of one date, put into the tables as it stands: planning has tests of its own. */
final class PlannedWebinar {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final DatabaseProbe database;
    final long id;
    final long dateId;
    final String slug;
    final String uid;
    final LocalDateTime start;

    private PlannedWebinar(DatabaseProbe database, long id, String uid, LocalDateTime start) {
        this.database = database;
        this.id = id;
        this.uid = uid;
        this.start = start;
        dateId = id;
        slug = "reperer-sans-stigmatiser-" + uid.substring(0, 6);
    }

    /** @param capacity null for no limit */
    static PlannedWebinar published(DatabaseProbe database, Integer capacity) {
        return published(database, capacity, false);
    }

    static PlannedWebinar published(DatabaseProbe database, Integer capacity, boolean approval) {
        long id = ((Number) database.value("select nextval('webinar_seq')")).longValue() + 1_000_000;
        String uid = UUID.randomUUID().toString();
        LocalDateTime start = LocalDateTime.now(PARIS)
                .plusDays(10)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(14);
        PlannedWebinar webinar = new PlannedWebinar(database, id, uid, start);
        database.change("""
                insert into webinar (id, slug, uid, sequence, revised_at, status, title, discreet_title, summary, description,
                first_start, minutes, zone, exceptions, capacity, approval, venue, join_link, threshold, created_at, published_at, version)
                values (?, ?, ?, 0, now(), 'PUBLISHED', 'Repérer sans stigmatiser', '', 'Premiers signes.', 'Bonjour.',
                '%s', 90, 'Europe/Paris', '', %s, %s, 'LINK', 'https://visio.example.org/salle', 60, now(), now(), 0)""".formatted(start, capacity, approval), id, webinar.slug, uid);
        database.change(
                """
                insert into webinar_date (id, webinar_id, original, local_start, starts_at, ends_at, minutes, status)
                values (?, ?, '%1$s', '%1$s', '%2$s', '%3$s', 90, 'PLANNED')""".formatted(
                                start,
                                start.atZone(PARIS).toInstant(),
                                start.plusMinutes(90).atZone(PARIS).toInstant()),
                webinar.dateId,
                id);
        return webinar;
    }

    String path() {
        return "/webinars/" + slug;
    }

    /** Its date is on at this moment. */
    void begins() {
        database.change(
                "update webinar_date set starts_at = now() - interval '5 minutes', ends_at = now() + interval '1 hour' where id = ?",
                dateId);
    }

    long count(String status) {
        return database.count("registration where webinar_id = ? and status = ?", id, status);
    }

    /** « claire@example.org » → WAITLISTED */
    String statusOf(String email) {
        return database.value("select status from registration where webinar_id = ? and email = ?", id, email)
                .toString();
    }
}
