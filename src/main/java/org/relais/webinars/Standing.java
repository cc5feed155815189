package org.relais.webinars;

/** How a webinar is shown at an instant. */
public enum Standing {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    /** Published, and its last date is over. */
    HELD
}
