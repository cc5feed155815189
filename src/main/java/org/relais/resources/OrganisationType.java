package org.relais.resources;

import java.util.Arrays;
import java.util.Optional;

/** What kind of organisation proposes a resource (A15). */
public enum OrganisationType {
    ASE,
    PJJ,
    ASSOCIATION,
    JUSTICE,
    HEALTH,
    EDUCATION,
    POLICE,
    LOCAL_AUTHORITY,
    OTHER;

    public static Optional<OrganisationType> of(String typed) {
        return Arrays.stream(values()).filter(each -> each.name().equals(typed)).findFirst();
    }
}
