package org.relais.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** In whose hands a file is: free, or held by one node under an epoch until an instant that each portion puts off. */
@Embeddable
public class Lease {
    private static final int MOST_TRIES = 5;
    private long epoch;
    private int tries;

    @Column(name = "leased_until")
    private Instant until;

    protected Lease() {}

    /** Nobody has had it yet. */
    static Lease fresh() {
        return new Lease();
    }

    boolean free(Instant now) {
        return until == null || until.isBefore(now);
    }

    /** Taken so often without a portion more that it will not go by itself. */
    boolean worn() {
        return tries == MOST_TRIES;
    }

    void take(Instant end) {
        tries++;
        epoch++;
        until = end;
    }

    /** A portion is done. */
    void renew(Instant end) {
        tries = 0;
        until = end;
    }

    void release() {
        tries = 0;
        until = null;
    }

    long epoch() {
        return epoch;
    }
}
