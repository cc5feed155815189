package org.relais.registrations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Somebody's own way into the room: its link is of an edition, and only the newest one opens, unless it is revoked. */
@Embeddable
public class Entrance {
    /** Whether it opens. */
    public enum State {
        VALID,
        REVOKED
    }

    @Column(name = "join_edition")
    private int edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "join_state")
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Entrance() {}

    static Entrance fresh() {
        Entrance entrance = new Entrance();
        entrance.state = State.VALID;
        return entrance;
    }

    void revoke() {
        state = State.REVOKED;
    }

    /** Another link; the ones before open nothing any more. */
    void renew() {
        edition++;
        state = State.VALID;
    }

    void opened(Instant now) {
        openedAt = openedAt == null ? now : openedAt;
    }

    public int edition() {
        return edition;
    }

    public State state() {
        return state;
    }

    /** When the room was first opened by it: a hint, never a proof of attendance; null before. */
    public Instant openedAt() {
        return openedAt;
    }
}
