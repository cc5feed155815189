package org.relais.centre;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a list stands; RELEVANCE needs words to look for. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    TITLE,
    DATE;

    static Optional<Sort> of(String typed) {
        String name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
