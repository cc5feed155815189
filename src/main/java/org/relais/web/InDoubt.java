package org.relais.web;

/** What becomes of an issue's message that was in the relay's hands when it was cut off. What is urgent is always sent again. */
public enum InDoubt {
    /** Sent again under the same Message-ID: better twice than never. */
    SEND,
    /** Held until a person has decided. */
    HOLD
}
