package org.relais.subscribers;

import java.util.Locale;

/** What a person may choose to receive, each apart from the others (P2). */
public enum Topic {
    /** The quarterly newsletter. */
    NEWSLETTER;

    /** Its name on the outbox's opposition list and in {@code List-Id}. */
    public String list() {
        return name().toLowerCase(Locale.ROOT);
    }
}
