package org.relais.webinars;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;

/** Plans and webinars as staff would make them. */
public final class WebinarFixture {
    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(3600);

    private WebinarFixture() {}

    /** A plan of one date, 3 December at 14 h in Paris, with other values where they are given. */
    static PlanForm form(String... namesAndValues) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("title", "Repérer sans stigmatiser");
        form.putSingle("date", "2026-12-03");
        form.putSingle("time", "14:00");
        form.putSingle("minutes", "90");
        form.putSingle("zone", "Europe/Paris");
        form.putSingle("repeat", "ONCE");
        form.putSingle("capacity", "50");
        form.putSingle("venue", "LINK");
        form.putSingle("link", "https://visio.example.org/salle");
        form.put("reminders", List.of("WEEK", "DAY"));
        form.putSingle("threshold", "60");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], List.of(namesAndValues[i + 1].split("\\|")));
        }
        return new PlanForm(form);
    }

    public static Webinar draft(String... namesAndValues) {
        Webinar webinar = new Webinar(
                new Webinar.Identity("reperer", "8c1b6d4e-0000-4000-8000-000000000000", null),
                form(namesAndValues).plan(),
                NOW);
        number(webinar);
        return webinar;
    }

    public static Webinar published(String... namesAndValues) {
        Webinar webinar = draft(namesAndValues);
        webinar.publish(NOW);
        return webinar;
    }

    /** The same in other words, or at another time. */
    public static Webinar edited(String... namesAndValues) {
        Webinar webinar = published();
        webinar.edit(form(namesAndValues).plan(), LATER);
        number(webinar);
        return webinar;
    }

    /** Five Tuesdays from 5 January 2027. */
    public static Webinar series(String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[] {"date", "2027-01-05", "repeat", "WEEKLY", "times", "5"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return published(all);
    }

    static List<String> planned(Webinar webinar) {
        return webinar.dates().stream()
                .filter(WebinarDate::planned)
                .map(date -> date.localStart().toString())
                .toList();
    }

    /** The numbers that a database would give. */
    static void number(Webinar webinar) {
        number(webinar, 12);
        long next = 1;
        for (WebinarDate date : webinar.dates()) {
            if (date.id() == null) {
                number(date, next);
            }
            next++;
        }
    }

    private static void number(Object entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException renamed) {
            throw new AssertionError(renamed);
        }
    }
}
