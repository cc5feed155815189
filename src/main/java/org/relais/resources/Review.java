package org.relais.resources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Who of the team is looking at a contribution, and who gave the first of two looks. An account or an API token, so by name too. */
@Embeddable
class Review {
    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "claimed_by_name")
    private String claimedByName;

    @Column(name = "looked_by")
    private Long lookedBy;

    @Column(name = "looked_by_name")
    private String lookedByName;

    protected Review() {}

    void claim(Reviewer by) {
        claimedBy = by.accountId();
        claimedByName = by.name();
    }

    void release() {
        claimedBy = null;
        claimedByName = null;
    }

    boolean heldBy(Reviewer someone) {
        return Objects.equals(claimedBy, someone.accountId()) && someone.name().equals(claimedByName);
    }

    /** Or null. */
    String heldByName() {
        return claimedByName;
    }

    void look(Reviewer by) {
        lookedBy = by.accountId();
        lookedByName = by.name();
    }

    boolean looked() {
        return lookedByName != null;
    }

    boolean lookedBy(Reviewer someone) {
        return Objects.equals(lookedBy, someone.accountId()) && someone.name().equals(lookedByName);
    }

    /** It says something else now. */
    void startsAgain() {
        lookedBy = null;
        lookedByName = null;
    }
}
