package org.relais.registrations;

import java.lang.reflect.Field;
import java.time.Instant;

/** Registrations as they come from the database, of somebody called Claire. */
public final class RegistrationFixture {
    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final String CLAIRE = "claire@example.org";

    private RegistrationFixture() {}

    static Participant person(String departement) {
        return participant(departement, Mode.USUAL);
    }

    private static Participant participant(String departement, Mode mode) {
        return new Participant(
                CLAIRE,
                "f1",
                Particulars.of(
                        new Particulars.Draft("Claire Nédélec", departement, null, null, null, "LSF", mode, "fr")));
    }

    static Registration asked() {
        return new Registration(1, null, person("33"), NOW);
    }

    static Registration registered() {
        return seated(asked());
    }

    /** @param dateId one date of a series, or null for all there is */
    public static Registration registered(long webinarId, Long dateId, String departement, Mode mode) {
        return seated(new Registration(webinarId, dateId, participant(departement, mode), NOW));
    }

    private static Registration seated(Registration registration) {
        number(registration, 345);
        registration.confirm(NOW);
        registration.queue(1);
        registration.seat();
        return registration;
    }

    private static void number(Registration registration, long id) {
        try {
            Field field = Registration.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(registration, id);
        } catch (ReflectiveOperationException renamed) {
            throw new AssertionError(renamed);
        }
    }
}
