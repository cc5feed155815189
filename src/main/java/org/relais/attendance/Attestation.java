package org.relais.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/**
 * The proof that somebody was there, known by its code. VALID from the first; REPLACED by a newer one after a correction, WITHDRAWN
 * when the person turns out to have been absent: the old code keeps saying so. It keeps its own words and not the PDF, which is
 * made anew from them. KEPT until sending is ASKED, then SENT, once.
 */
@Entity
public class Attestation {
    /** Whether it still holds. */
    public enum Status {
        VALID,
        REPLACED,
        WITHDRAWN
    }

    /** Whether it is to be sent by mail. */
    public enum Post {
        KEPT,
        ASKED,
        SENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attestation_seq")
    @SequenceGenerator(name = "attestation_seq", allocationSize = 50)
    private Long id;

    private String code;

    @Column(name = "presence_id")
    private Long presenceId;

    @Column(name = "webinar_id")
    private long webinarId;

    @Column(name = "date_id")
    private long dateId;

    @Embedded
    private Facts facts;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Attestation() {}

    Attestation(Presence presence, Facts facts, Instant now) {
        code = Code.fresh();
        presenceId = presence.id();
        webinarId = presence.webinarId();
        dateId = presence.dateId();
        this.facts = facts;
        status = Status.VALID;
        post = Post.KEPT;
        issuedAt = now;
    }

    void replaced(Instant now) {
        ends(Status.REPLACED, now);
    }

    void withdraw(Instant now) {
        ends(Status.WITHDRAWN, now);
    }

    private void ends(Status end, Instant now) {
        status = end;
        endedAt = now;
        post = post == Post.ASKED ? Post.KEPT : post;
    }

    /** @return false when it is on its way or there already */
    boolean askOnce() {
        if (post != Post.KEPT || status != Status.VALID) {
            return false;
        }
        post = Post.ASKED;
        return true;
    }

    /** Also when it was sent before. */
    void askAgain() {
        post = Post.ASKED;
    }

    void sent(Instant now) {
        post = Post.SENT;
        sentAt = now;
    }

    /** Nobody to send it to. */
    void keep() {
        post = Post.KEPT;
    }

    /** The code can still be checked; of whom it speaks is known no more (P8). */
    void erase() {
        facts = facts.withoutName();
        post = post == Post.ASKED ? Post.KEPT : post;
    }

    boolean says(Facts other) {
        return facts.equals(other);
    }

    public Long id() {
        return id;
    }

    /** Without dashes. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String spacedCode() {
        return Code.spaced(code);
    }

    /** Null when the registration was deleted. */
    public Long presenceId() {
        return presenceId;
    }

    public long webinarId() {
        return webinarId;
    }

    public long dateId() {
        return dateId;
    }

    public Facts facts() {
        return facts;
    }

    public Status status() {
        return status;
    }

    public boolean valid() {
        return status == Status.VALID;
    }

    public Post post() {
        return post;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** When it was replaced or withdrawn; else null. */
    public Instant endedAt() {
        return endedAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
