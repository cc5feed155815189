package org.relais.registrations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The instants of a registration; what has not come is null. */
@Embeddable
public class Life {
    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "mail_failed_at")
    private Instant mailFailedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Life() {}

    static Life begun(Instant now) {
        Life life = new Life();
        life.createdAt = now;
        life.askedAt = now;
        return life;
    }

    void asked(Instant now) {
        askedAt = now;
        cancelledAt = null;
    }

    void confirmed(Instant now) {
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    void cancelled(Instant now) {
        cancelledAt = now;
    }

    void mailFailed(Instant now) {
        mailFailedAt = now;
    }

    void erased(Instant now) {
        erasedAt = now;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When somebody last asked for it: the link that confirms counts from here. */
    public Instant askedAt() {
        return askedAt;
    }

    /** When the address was first proven to be theirs. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    /** When a message to them last came back or was refused. */
    public Instant mailFailedAt() {
        return mailFailedAt;
    }

    public Instant erasedAt() {
        return erasedAt;
    }
}
