package org.relais.resources;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a resource is for: professionals by field, relatives, minors, everyone. */
public enum Audience {
    CHILD_PROTECTION,
    JUSTICE,
    POLICE,
    HEALTH,
    EDUCATION,
    PREVENTION,
    RELATIVES,
    MINORS,
    PUBLIC;

    public static Optional<Audience> of(String typed) {
        String name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
