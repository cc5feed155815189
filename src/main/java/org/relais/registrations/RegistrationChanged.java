package org.relais.registrations;

/** Told in the transaction of every step of a registration, after the step. */
public record RegistrationChanged(long registrationId, long webinarId, Kind kind) {
    /** What happened. */
    public enum Kind {
        /** Someone asked under an address that is still to be confirmed. */
        CREATED,
        /** The address is confirmed; what follows of it is told too. */
        CONFIRMED,
        /** The team has to decide. */
        AWAITING_APPROVAL,
        /** The team said no. */
        REFUSED,
        /** Got a seat at once. */
        REGISTERED,
        /** Is in the waiting list. */
        WAITLISTED,
        /** Got a seat that became free. */
        PROMOTED,
        /** Somebody asked again under an address that is registered already; nothing changed. */
        ASKED_AGAIN,
        /** Answered the invitation, or took an answer back, and keeps the seat. */
        ANSWERED,
        /** Left, or was taken off the list by the team. */
        CANCELLED,
        /** Nothing of the person is kept. */
        ERASED
    }
}
