package org.relais.revisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.relais.resources.Draft;

/**
 * One version of a resource, whole. TAKEN when it became what the resource says; PROPOSED while the validated one stays public, then
 * TAKEN, REFUSED, or REPLACED by a newer proposal of its author.
 */
@Entity
@Table(name = "resource_revision")
public class Revision {
    /** Where it stands. */
    public enum Status {
        PROPOSED,
        TAKEN,
        REFUSED,
        REPLACED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_revision_seq")
    @SequenceGenerator(name = "resource_revision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "resource_id")
    private Long resourceId;

    private int number;
    private String draft;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Revision() {}

    Revision(long resourceId, int number, Draft draft, Status status, Instant now) {
        this.resourceId = resourceId;
        this.number = number;
        this.draft = DraftText.written(draft);
        this.status = status;
        madeAt = now;
    }

    /** From PROPOSED to an end. */
    void becomes(Status end) {
        status = end;
    }

    public int number() {
        return number;
    }

    public Draft draft() {
        return DraftText.read(draft);
    }

    public Status status() {
        return status;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
