package org.relais.reminders;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.relais.webinars.Admission;
import org.relais.webinars.Plan;
import org.relais.webinars.Presentation;
import org.relais.webinars.Timetable;
import org.relais.webinars.Venue;
import org.relais.webinars.Webinar;

/** Webinars as they come from the database: published, each date with a number. */
final class WebinarFixture {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant LONG_BEFORE = Instant.parse("2026-01-05T08:00:00Z");

    private WebinarFixture() {}

    static Webinar published(LocalDateTime start, ZoneId zone) {
        Webinar webinar = draft(start, zone);
        webinar.publish(LONG_BEFORE);
        return webinar;
    }

    static Webinar draft(LocalDateTime start, ZoneId zone) {
        Webinar webinar = new Webinar(
                new Webinar.Identity("repere-les-signes-3f2a1b", "uid-1", null), plan(start, zone), LONG_BEFORE);
        number(webinar, "id", 7L);
        numbered(webinar);
        return webinar;
    }

    static Plan plan(LocalDateTime start, ZoneId zone) {
        return new Plan(
                new Presentation(new Presentation.Draft(
                        "Repérer les signes : l'écoute d'abord",
                        "",
                        "Douze signes à croiser, et comment ouvrir la discussion.",
                        "",
                        Set.of(),
                        Set.of("repérage"),
                        Set.of())),
                Timetable.once(start, Duration.ofMinutes(90), zone),
                new Admission(50, null, null, Admission.Approval.AT_ONCE),
                new Venue(Venue.Kind.LINK, "https://visio.example.org/salle"),
                Plan.Switches.USUAL);
    }

    /** Dates get their numbers when they are stored. */
    static void numbered(Webinar webinar) {
        long next = 70;
        for (var date : webinar.dates()) {
            number(date, "id", next++);
        }
    }

    static void number(Object entity, String field, long value) {
        try {
            Field id = entity.getClass().getDeclaredField(field);
            id.setAccessible(true);
            id.set(entity, value);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
