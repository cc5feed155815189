package org.relais.verification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.relais.resources.ResourceStatus;

/** How the team sorts contributions: what waits for it, what waits for an author, and what is decided. */
public enum Tray {
    TO_VERIFY("to-verify", ResourceStatus.SUBMITTED, ResourceStatus.CLAIMED),
    WITH_AUTHOR("with-author", ResourceStatus.CHANGES_ASKED),
    VERIFIED("verified", ResourceStatus.VALIDATED),
    REJECTED("rejected", ResourceStatus.REJECTED),
    CLOSED("closed", ResourceStatus.WITHDRAWN, ResourceStatus.ARCHIVED);

    private final String slug;
    private final Set<ResourceStatus> holds;

    Tray(String slug, ResourceStatus first, ResourceStatus... more) {
        this.slug = slug;
        holds = EnumSet.of(first, more);
    }

    /** The one of that name in a URL, or the one where this status lies. */
    static Tray of(String slug, ResourceStatus otherwise) {
        return Arrays.stream(values())
                .filter(tray -> tray.slug.equals(slug))
                .findFirst()
                .orElseGet(() -> Arrays.stream(values())
                        .filter(tray -> tray.holds.contains(otherwise))
                        .findFirst()
                        .orElse(TO_VERIFY));
    }

    public String slug() {
        return slug;
    }

    Set<ResourceStatus> holds() {
        return holds;
    }

    /** What waits is read oldest first, what is done newest first. */
    boolean oldestFirst() {
        return this == TO_VERIFY || this == WITH_AUTHOR;
    }
}
