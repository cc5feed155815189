package org.relais.centre;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When something takes place, or since when it can be found. */
public enum Period {
    COMING,
    MONTH,
    YEAR;

    static Optional<Period> of(String typed) {
        String name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
