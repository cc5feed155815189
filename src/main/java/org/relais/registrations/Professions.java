package org.relais.registrations;

import java.util.List;
import org.relais.resources.Audience;

/** The fields people work in, by the names of {@link Audience}: what shares and statistics count by. */
final class Professions {
    static final List<Audience> ALL = List.of(
            Audience.CHILD_PROTECTION,
            Audience.JUSTICE,
            Audience.POLICE,
            Audience.HEALTH,
            Audience.EDUCATION,
            Audience.PREVENTION,
            Audience.RELATIVES);

    private Professions() {}

    /** What is none of them is not told. */
    static String of(String typed) {
        return Audience.of(typed).filter(ALL::contains).map(Audience::name).orElse(null);
    }
}
