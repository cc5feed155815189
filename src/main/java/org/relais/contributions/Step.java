package org.relais.contributions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The pages of the form, in order, and the fields that each asks for. */
public enum Step {
    ESSENTIALS("kind", "title", "link"),
    CONTENT("summary", "body", "startsAt", "endsAt", "place", "attendance", "minutes", "transcript"),
    AUDIENCE("territory", "departements", "themes", "audience", "language"),
    FILES(),
    SENDER("organisation", "type", "number", "email", "published");

    private final Set<String> fields;

    Step(String... fields) {
        this.fields = Set.of(fields);
    }

    static Optional<Step> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    /** In an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Set<String> fields() {
        return fields;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    public static List<Step> all() {
        return List.of(values());
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
