package org.relais.registrations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;

/** What somebody's calendar was told last. */
@Embeddable
public class Sent {
    @Column(name = "sent_sequence")
    private Integer sequence;

    @Column(name = "sent_at")
    private Instant at;

    @Column(name = "known_as")
    private String knownAs;

    protected Sent() {}

    void told(int revision, Instant now, LocalDateTime recurrence) {
        sequence = revision;
        at = now;
        knownAs = knownAs == null && recurrence != null ? recurrence.toString() : knownAs;
    }

    /** The revision in their calendar; -1 when nothing was sent yet. */
    public int sequence() {
        return sequence == null ? -1 : sequence;
    }

    public Instant at() {
        return at;
    }

    /** The RECURRENCE-ID by which their calendar knows their one date of a series, whatever the rule became meanwhile. */
    public LocalDateTime knownAs() {
        return knownAs == null ? null : LocalDateTime.parse(knownAs);
    }
}
