package org.relais.newsletter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.web.Departement;

/**
 * Whom an issue is for, of those who agreed to a topic.
 *
 * @param departements INSEE codes, none for everyone; none beside a segment
 * @param segment a named choice instead, or null
 * @param language only who reads it, or null for whatever they read
 */
public record Whom(Topic topic, Set<String> departements, Long segment, String language) {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    public Whom {
        departements = Collections.unmodifiableSet(new TreeSet<>(departements));
        if (segment != null && !departements.isEmpty()) {
            throw Refusal.invalid("segment", "segment.or-departements");
        }
    }

    public static Whom everyone() {
        return new Whom(Topic.NEWSLETTER, Set.of(), null, null);
    }

    /** @param typed codes, separated by whatever people separate with */
    public Whom in(String typed) {
        Set<String> known = new TreeSet<>();
        for (String code : (typed == null ? "" : typed).split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                known.add(Departement.of(code)
                        .orElseThrow(() -> Refusal.invalid("departements", "issue.departement-unknown", code))
                        .code());
            }
        }
        return new Whom(topic, known, segment, language);
    }

    /** @param chosen a number as text; anything else is none */
    public Whom of(String chosen) {
        Long id = chosen != null && chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
        return new Whom(topic, departements, id, language);
    }

    public Whom receiving(String name) {
        return new Whom(Topic.named(name).orElse(Topic.NEWSLETTER), departements, segment, language);
    }

    public Whom reading(String only) {
        return new Whom(topic, departements, segment, only != null && LANGUAGES.contains(only) ? only : null);
    }
}
