package org.relais.inbox;

/** What a message was recognised as. */
public enum Kind {
    CALENDAR_REPLY,
    BOUNCE,
    COMPLAINT,
    AUTO_REPLY,
    LIST_MAIL,
    HUMAN,
    /** Broke a ceiling: a bomb, or larger than what is read. */
    TOO_MUCH
}
