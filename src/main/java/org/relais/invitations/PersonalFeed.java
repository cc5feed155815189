package org.relais.invitations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * That somebody follows all they are registered for in their own calendar. Made when its link is first asked for; the link is of
 * an edition, and only the newest one opens; gone once nothing of the person is kept any more.
 */
@Entity
@Table(name = "personal_feed")
public class PersonalFeed {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "personal_feed_seq")
    @SequenceGenerator(name = "personal_feed_seq", allocationSize = 50)
    private Long id;

    private String fingerprint;
    private int edition;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    @Version
    private int version;

    protected PersonalFeed() {}

    /** @param fingerprint of the address, under the server's key */
    public PersonalFeed(String fingerprint, Instant now) {
        this.fingerprint = fingerprint;
        renewedAt = now;
    }

    /** The links before open nothing any more. */
    void renew(Instant now) {
        edition++;
        renewedAt = now;
    }

    public Long id() {
        return id;
    }

    String fingerprint() {
        return fingerprint;
    }

    int edition() {
        return edition;
    }

    Instant renewedAt() {
        return renewedAt;
    }
}
