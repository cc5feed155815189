package org.relais.renewals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * That somebody was asked whether they want to go on. ASKED, REMINDED once half of their time is over, then CONTINUED by their own act
 * or LET_GO at its end; LAPSED when the mail never reached them or they left otherwise, so that they are asked anew or are nobody's
 * business.
 */
@Entity
public class Renewal {
    /** Where it stands. */
    public enum Status {
        ASKED,
        REMINDED,
        CONTINUED,
        LET_GO,
        LAPSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewal_seq")
    @SequenceGenerator(name = "renewal_seq", allocationSize = 50)
    private Long id;

    @Column(name = "subscriber_id")
    private Long subscriberId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ASKED;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Version
    private int version;

    protected Renewal() {}

    Renewal(long subscriberId, Instant now) {
        this.subscriberId = subscriberId;
        askedAt = now;
        mailingId = 0L;
    }

    /** Which mail asks. */
    void writtenBy(long mailing) {
        mailingId = mailing;
    }

    void remind(Instant now) {
        status = Status.REMINDED;
        remindedAt = now;
    }

    /** @return false when it was settled before */
    boolean goOn(Instant now) {
        return settle(Status.CONTINUED, now);
    }

    void letGo(Instant now) {
        settle(Status.LET_GO, now);
    }

    void lapse(Instant now) {
        settle(Status.LAPSED, now);
    }

    private boolean settle(Status end, Instant now) {
        if (!open()) {
            return false;
        }
        status = end;
        settledAt = now;
        return true;
    }

    boolean open() {
        return status == Status.ASKED || status == Status.REMINDED;
    }

    public boolean continued() {
        return status == Status.CONTINUED;
    }

    public Status status() {
        return status;
    }

    Long id() {
        return id;
    }

    Long subscriberId() {
        return subscriberId;
    }

    Instant askedAt() {
        return askedAt;
    }

    /**
     * Until then they may answer; whoever was reminded late has as much time from there.
     *
     * @param half of their time
     */
    Instant endsAt(Duration half) {
        return (remindedAt == null ? askedAt.plus(half) : remindedAt).plus(half);
    }

    /** Zero before the mail is handed over. */
    Long mailingId() {
        return mailingId;
    }
}
