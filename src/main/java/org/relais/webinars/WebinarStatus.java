package org.relais.webinars;

/** Where a webinar stands by somebody's decision; whether it is over is a matter of the clock, see {@link Standing}. */
public enum WebinarStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
