package org.relais.staff;

import java.util.EnumSet;
import java.util.Set;

/** What someone of the team may do. The constants are the names for {@code @RolesAllowed}. */
public enum Role {
    /** Accounts, tokens, settings; everything but reading addresses in bulk without a reason. */
    ADMIN,
    /** Composes and schedules issues. */
    EDITOR,
    /** Verifies contributions. */
    REVIEWER,
    /** Runs webinars. */
    ORGANISER,
    /** Subscribers, imports, exports, erasure, the audit log. */
    PRIVACY;

    public static final String IS_ADMIN = "ADMIN";
    public static final String IS_EDITOR = "EDITOR";
    public static final String IS_REVIEWER = "REVIEWER";
    public static final String IS_ORGANISER = "ORGANISER";
    public static final String IS_PRIVACY = "PRIVACY";

    public static Set<Role> all() {
        return EnumSet.allOf(Role.class);
    }
}
