package org.relais.deliverability;

import java.util.List;

/** What DNS said to one question. */
record Answer(Kind kind, List<String> values) {
    static final Answer NONE = new Answer(Kind.NONE, List.of());
    static final Answer UNANSWERED = new Answer(Kind.UNANSWERED, List.of());

    /** Whether there was something, nothing, or nobody who knew. */
    enum Kind {
        FOUND,
        NONE,
        UNANSWERED
    }

    static Answer of(List<String> values) {
        return values.isEmpty() ? NONE : new Answer(Kind.FOUND, values);
    }

    boolean found() {
        return kind == Kind.FOUND;
    }

    boolean unanswered() {
        return kind == Kind.UNANSWERED;
    }
}
