package org.relais.rehearsal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.relais.consents.Topic;
import org.relais.segments.Criteria;

/**
 * A dry run. RUNNING, from person to person in the order of their numbers, on whatever node takes the next portion; DONE when nobody is
 * left. It is about one imprint: what changed is rehearsed anew.
 */
@Entity
public class Rehearsal {
    /** How far it is. */
    public enum Status {
        RUNNING,
        DONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rehearsal_seq")
    @SequenceGenerator(name = "rehearsal_seq", allocationSize = 50)
    private Long id;

    private String object;
    private String imprint;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String criteria;
    private long audience;
    private long done;
    private long faulty;

    @Column(name = "last_person")
    private long lastPerson;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RUNNING;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Rehearsal() {}

    Rehearsal(Piece piece, long audience, Instant now) {
        object = piece.object();
        imprint = piece.imprint();
        topic = piece.topic();
        criteria = piece.criteria().toString();
        this.audience = audience;
        begunAt = now;
    }

    /** @return false when another node has rehearsed that portion already */
    boolean rehearsed(long from, long to, long people, long wrong) {
        if (status != Status.RUNNING || from != lastPerson) {
            return false;
        }
        lastPerson = to;
        done += people;
        faulty += wrong;
        return true;
    }

    void end(Instant now) {
        status = Status.DONE;
        endedAt = now;
    }

    Long id() {
        return id;
    }

    Topic topic() {
        return topic;
    }

    Criteria criteria() {
        return Criteria.read(criteria);
    }

    long lastPerson() {
        return lastPerson;
    }

    public boolean running() {
        return status == Status.RUNNING;
    }

    public String imprint() {
        return imprint;
    }

    /** How many there were when it began. */
    public long audience() {
        return audience;
    }

    /** How many were rehearsed. */
    public long done() {
        return done;
    }

    /** How many would not get it. */
    public long faulty() {
        return faulty;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Null while it runs. */
    public Instant endedAt() {
        return endedAt;
    }
}
