package org.relais.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How far a mailbox was read, and whether it answers. UIDs only grow as long as UIDVALIDITY stays the same (RFC 3501 2.3.1.1);
 * when that changes everything is looked at again, and what was read before is known by its identity.
 */
@Entity
@Table(name = "inbox_mailbox")
public class Mailbox {
    /** Why it cannot be read. */
    public enum Trouble {
        /** Name and password are not accepted. */
        LOG_IN,
        /** No connection, or it broke. */
        SILENT,
        /** There is no such folder. */
        FOLDER
    }

    @Id
    private String name;

    @Column(name = "uid_validity")
    private long uidValidity;

    @Column(name = "last_uid")
    private long lastUid;

    @Column(name = "marked_uid")
    private long markedUid;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private Trouble trouble;

    @Column(name = "trouble_since")
    private Instant troubleSince;

    protected Mailbox() {}

    Mailbox(String name) {
        this.name = name;
    }

    void answered(long validity, Instant now) {
        if (uidValidity != validity) {
            uidValidity = validity;
            lastUid = 0;
            markedUid = 0;
        }
        answeredAt = now;
        trouble = null;
        troubleSince = null;
    }

    /**
     * Since the first failure, whatever the next ones are.
     *
     * @return whether that is news
     */
    boolean failed(Trouble what, Instant now) {
        boolean news = trouble != what;
        trouble = what;
        troubleSince = troubleSince == null ? now : troubleSince;
        return news;
    }

    /**
     * @return whether this message is the next one: false when another run has read it, or the mailbox was made anew
     */
    boolean advance(Place place) {
        boolean next = place.uidValidity() == uidValidity && place.uid() > lastUid;
        if (next) {
            lastUid = place.uid();
        }
        return next;
    }

    void marked(long validity, long uid) {
        if (validity == uidValidity) {
            markedUid = Math.max(markedUid, uid);
        }
    }

    public String name() {
        return name;
    }

    long lastUid() {
        return lastUid;
    }

    long markedUid() {
        return markedUid;
    }

    /** When it last let itself be read; null when never. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Null when all is well. */
    public Trouble trouble() {
        return trouble;
    }

    public Instant troubleSince() {
        return troubleSince;
    }
}
