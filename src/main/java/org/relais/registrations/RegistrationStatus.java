package org.relais.registrations;

/** Where a registration stands; who was really there is not known here. */
public enum RegistrationStatus {
    /** The address is still to be confirmed. */
    PENDING,
    /** The team decides. */
    AWAITING_APPROVAL,
    /** Has a seat. */
    REGISTERED,
    /** Full: in the line. */
    WAITLISTED,
    CANCELLED
}
