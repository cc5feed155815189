package org.relais.resources;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a resource is. */
public enum ResourceKind {
    DOCUMENT,
    EVENT,
    ACTION,
    TRAINING,
    PODCAST,
    TOOL;

    public static Optional<ResourceKind> of(String typed) {
        String name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
