package org.relais.courier;

/** How far a message had come when the relay's first bad answer was read, or none came (RFC 5321 4.3.2). */
enum Stage {
    /** Our own address, and so every message: nothing of this one was tried. */
    MAIL,
    /** The recipient. */
    RCPT,
    /** Whether the message may be said, and the saying of it up to its last line. */
    DATA,
    /** After the dot: from here on the relay may have taken it. */
    END;

    /** What it means that the relay hung up, was silent too long, or talked nonsense. */
    Outcome unanswered(String what) {
        return switch (this) {
            case MAIL -> new Outcome.RelayDown(what);
            case RCPT, DATA -> new Outcome.TryLater(what);
            case END -> new Outcome.Doubtful(what);
        };
    }
}
