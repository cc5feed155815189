package org.relais.preferences;

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
import java.time.Duration;
import java.time.Instant;

/**
 * A link that was sent to a person's own address: made, open for one thing and for a while, and done once what it was for is
 * done; then it still says so to whoever presses again (D18).
 */
@Entity
@Table(name = "fresh_link")
public class FreshLink {
    /** What it opens, and nothing else (S11). */
    public enum Purpose {
        PREFERENCES(Duration.ofDays(1)),
        DATA(Duration.ofDays(1)),
        ERASURE(Duration.ofDays(1)),
        /** Sent to a new address, to confirm it. */
        ADDRESS(Duration.ofDays(7));

        private final Duration open;

        Purpose(Duration open) {
            this.open = open;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fresh_link_seq")
    @SequenceGenerator(name = "fresh_link_seq", allocationSize = 50)
    private Long id;

    @Column(name = "subscriber_id")
    private Long subscriberId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String email;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Version
    private int version;

    protected FreshLink() {}

    FreshLink(long subscriberId, Purpose purpose, Instant now) {
        this.subscriberId = subscriberId;
        this.purpose = purpose;
        madeAt = now;
    }

    /** @param email the new address, normalised */
    static FreshLink toConfirm(long subscriberId, String email, Instant now) {
        FreshLink link = new FreshLink(subscriberId, Purpose.ADDRESS, now);
        link.email = email;
        return link;
    }

    void writtenBy(long mailing) {
        mailingId = mailing;
    }

    boolean openAt(Instant now) {
        return now.isBefore(endsAt());
    }

    Instant endsAt() {
        return madeAt.plus(purpose.open);
    }

    /**
     * What it was for has happened; the address it held is the person's own now, or nobody's.
     *
     * @return false when it was so already
     */
    boolean finish(Instant now) {
        if (doneAt != null) {
            return false;
        }
        doneAt = now;
        email = null;
        return true;
    }

    public boolean done() {
        return doneAt != null;
    }

    public Long id() {
        return id;
    }

    public Long subscriberId() {
        return subscriberId;
    }

    Purpose purpose() {
        return purpose;
    }

    /** The new address; null for all but {@link Purpose#ADDRESS}, and once it is done. */
    String email() {
        return email;
    }

    /** Of the mail to the new address; null for all but {@link Purpose#ADDRESS}. */
    Long mailingId() {
        return mailingId;
    }
}
