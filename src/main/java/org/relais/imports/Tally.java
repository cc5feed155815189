package org.relais.imports;

import jakarta.persistence.Embeddable;

/** What became of the lines that were read so far; each is counted once. */
@Embeddable
public record Tally(long added, long present, long refused) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(added + more.added, present + more.present, refused + more.refused);
    }

    public long lines() {
        return added + present + refused;
    }
}
