package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who was there on a date, as {@code attendance} knows it; nobody where nobody counted. */
@ApplicationScoped
class Attended {
    /** Registrations of those who were really there. */
    Set<Long> on(long dateId) {
        return Set.of();
    }
}
