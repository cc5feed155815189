package org.relais.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.relais.Refusal;

/**
 * Somebody asks, somebody else approves, and both mean the same imprint. Lost when the thing changes: then somebody asks anew. Who
 * asked does not approve, except where nobody else could.
 */
@Embeddable
public class Approval {
    /** How often somebody asked. */
    @Column(name = "review_rounds")
    private int rounds;

    @Column(name = "asked_by")
    private Long askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_imprint")
    private String askedImprint;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_imprint")
    private String approvedImprint;

    @Column(name = "approval_lost_at")
    private Instant lostAt;

    /** How many there are who could approve. */
    public enum Approvers {
        ONE,
        SEVERAL
    }

    public void ask(Person by, String imprint, Instant now) {
        rounds++;
        askedBy = by.id();
        askedByName = by.name();
        askedAt = now;
        askedImprint = imprint;
        lostAt = null;
    }

    /**
     * @param approvers who could, whoever asked included
     * @param imprint of what the approver has before them
     */
    public void approve(Person by, Approvers approvers, String imprint, Instant now) {
        if (!imprint.equals(askedImprint)) {
            throw Refusal.conflict("review.changed-since-asked");
        }
        if (by.id() == askedBy && approvers == Approvers.SEVERAL) {
            throw Refusal.conflict("review.not-ones-own");
        }
        approvedBy = by.id();
        approvedByName = by.name();
        approvedAt = now;
        approvedImprint = imprint;
    }

    /** What was asked for or approved is no longer what is there. */
    public void lose(Instant now) {
        lostAt = approvedImprint == null ? lostAt : now;
        askedImprint = null;
        approvedBy = null;
        approvedByName = null;
        approvedAt = null;
        approvedImprint = null;
    }

    /** Whether it was given for exactly this. */
    public boolean covers(String imprint) {
        return imprint.equals(approvedImprint);
    }

    public boolean given() {
        return approvedImprint != null;
    }

    /** Whether it was given once and the thing has changed since. */
    public boolean lost() {
        return lostAt != null;
    }

    public boolean askedBy(Long account) {
        return askedBy != null && askedBy.equals(account);
    }

    /** The account, or null when nobody asked yet. */
    public Long asker() {
        return askedBy;
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String approvedByName() {
        return approvedByName;
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
