package org.relais.reminders;

import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.web.Departement;

/**
 * Whom an announcement goes to, among those who asked for announcements.
 *
 * @param departements INSEE codes; none is everyone
 * @param segment a named choice instead, or null
 */
public record Aim(Set<String> departements, Long segment) {
    /** As a form says it: codes as they are typed, a number or nothing. */
    public static Aim of(String departements, String segment) {
        Set<String> known = new TreeSet<>();
        for (String code : (departements == null ? "" : departements).split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                known.add(Departement.of(code)
                        .orElseThrow(() -> Refusal.invalid("departements", "announcement.departement-unknown", code))
                        .code());
            }
        }
        Long chosen = segment != null && segment.matches("\\d{1,18}") ? Long.valueOf(segment) : null;
        if (chosen != null && !known.isEmpty()) {
            throw Refusal.invalid("segment", "segment.or-departements");
        }
        return new Aim(known, chosen);
    }

    /** For the journal. */
    @Override
    public String toString() {
        return segment == null ? String.join(" ", departements) : "segment/" + segment;
    }
}
