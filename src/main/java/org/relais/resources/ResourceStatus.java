package org.relais.resources;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a resource stands; {@link Resource} tells how it gets there. */
public enum ResourceStatus {
    SUBMITTED,
    CLAIMED,
    CHANGES_ASKED,
    VALIDATED,
    REJECTED,
    WITHDRAWN,
    ARCHIVED;

    public static Optional<ResourceStatus> of(String typed) {
        String name = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
