package org.relais.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.relais.Refusal;

/**
 * One act on many people. RUNNING from the beginning, when who they are is frozen, until the last of them had their turn: FINISHED;
 * STOPPED by someone of the team, who leaves the others as they are; FAILED after several tries without a portion more, until someone
 * tries again. Who had their turn is counted as changed, or as the same when there was nothing to do any more.
 */
@Entity
@Table(name = "bulk_act")
public class BulkAct {
    private static final int MOST_TRIES = 5;

    /** Where it stands. */
    public enum Status {
        RUNNING,
        FINISHED,
        STOPPED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_act_seq")
    @SequenceGenerator(name = "bulk_act_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Order.Kind kind;

    private String detail;
    private String criteria;
    private String reason;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RUNNING;

    private int tries;
    private long people;
    private long changed;
    private long same;

    @Column(name = "asking_id")
    private Long askingId;

    @Version
    private int version;

    protected BulkAct() {}

    BulkAct(Order order, Whom whom, String reason, String begunBy, Instant now) {
        this.reason = reason;
        this.begunBy = begunBy;
        kind = order.kind();
        detail = order.detail();
        criteria = whom.toString();
        begunAt = now;
    }

    /** How many were frozen. */
    void count(long frozen) {
        people = frozen;
    }

    void asks(long asking) {
        askingId = asking;
    }

    /** A node goes on with it. @return false when it was tried too often, and fails */
    boolean take() {
        if (tries == MOST_TRIES) {
            status = Status.FAILED;
            return false;
        }
        tries++;
        return true;
    }

    /** A portion is done. */
    void done(long changedNow, long sameNow) {
        changed += changedNow;
        same += sameNow;
        tries = 0;
    }

    void finish(Instant now) {
        status = Status.FINISHED;
        finishedAt = now;
    }

    void stop(Instant now) {
        if (over()) {
            throw Refusal.conflict("bulk.is-over");
        }
        status = Status.STOPPED;
        finishedAt = now;
    }

    void tryAgain() {
        if (status != Status.FAILED) {
            throw Refusal.conflict("bulk.is-over");
        }
        status = Status.RUNNING;
        tries = 0;
    }

    public boolean running() {
        return status == Status.RUNNING;
    }

    public boolean over() {
        return status == Status.FINISHED || status == Status.STOPPED;
    }

    public Long id() {
        return id;
    }

    public Order order() {
        return new Order(kind, detail);
    }

    public Whom whom() {
        return Whom.read(criteria);
    }

    public String reason() {
        return reason;
    }

    public String begunBy() {
        return begunBy;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Null until it is over. */
    public Instant finishedAt() {
        return finishedAt;
    }

    public Status status() {
        return status;
    }

    /** How many were frozen when it began. */
    public long people() {
        return people;
    }

    public long changed() {
        return changed;
    }

    public long same() {
        return same;
    }

    /** How many had their turn. */
    public long had() {
        return changed + same;
    }

    /** The lot of those to whom something is proposed, or null. */
    public Long askingId() {
        return askingId;
    }
}
