package org.relais.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** Someone of the team on a page: made when they come, renewed while they stay, forgotten a minute after they have left. */
@Entity
public class Presence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "presence_seq")
    @SequenceGenerator(name = "presence_seq", allocationSize = 50)
    private Long id;

    private String place;

    @Column(name = "account_id")
    private long accountId;

    private String name;
    private Instant since;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Presence() {}

    Presence(String place, long accountId, String name, Instant now) {
        this.place = place;
        this.accountId = accountId;
        this.name = name;
        since = now;
        seenAt = now;
    }

    void stays(Instant now) {
        seenAt = now;
    }

    long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    /** When they came; a minute away and they come anew. */
    public Instant since() {
        return since;
    }
}
