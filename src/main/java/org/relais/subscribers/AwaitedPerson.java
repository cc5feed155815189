package org.relais.subscribers;

/** Asked of the rooms above as a CDI event before somebody who never confirmed goes: whether an answer of theirs may still come. */
public final class AwaitedPerson {
    private final long id;
    private boolean kept;

    AwaitedPerson(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }

    /** An answer may still come. */
    public void keep() {
        kept = true;
    }

    boolean kept() {
        return kept;
    }
}
