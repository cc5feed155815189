package org.relais.consents;

/** Why the law lets us write to a person (GDPR, article 6). */
public enum Basis {
    /** The person agreed. */
    CONSENT,
    /** Information for professionals in the exercise of their functions. */
    LEGITIMATE_INTEREST,
    /** A mission of public interest entrusts us with it. */
    PUBLIC_TASK
}
