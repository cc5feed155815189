package org.relais.rules;

import java.time.Instant;
import java.util.Comparator;

/** Which come first where a rule takes only so many, and in which order they stand. */
public enum Preference {
    /** What was verified last. */
    NEWEST(Comparator.comparing(Candidate::since).reversed()),
    /** What begins next; what has no date comes after. */
    SOONEST(Comparator.comparing(Preference::start)),
    /** What concerns everyone, then the départements; the newest first in each. */
    NATIONAL_FIRST(Comparator.<Candidate, Boolean>comparing(
                    each -> !each.departements().isEmpty())
            .thenComparing(Comparator.comparing(Candidate::since).reversed())),
    /** By title. */
    TITLE(Comparator.comparing(Candidate::title, String.CASE_INSENSITIVE_ORDER));

    private final Comparator<Candidate> order;

    Preference(Comparator<Candidate> order) {
        this.order = order;
    }

    Comparator<Candidate> order() {
        return order;
    }

    private static Instant start(Candidate candidate) {
        return candidate.startsAt() == null ? Instant.MAX : candidate.startsAt();
    }
}
