package org.relais.rehearsal;

/** Someone who would not get it. */
public record Fault(long person, Reason reason) {
    /** Why not. */
    public enum Reason {
        /** Nothing can be sent to such an address. */
        ADDRESS,
        /** No message can be made of what we know of them. */
        MESSAGE,
        /** What is made is no mail: a line too long, a slot left open. */
        FORM
    }
}
