package org.relais.reminders;

/** To whom the mail afterwards speaks, each in its own words. */
public enum Readers {
    PRESENT,
    /** Those with a seat who were not seen, and everybody with a seat where nobody counted. */
    ABSENT,
    /** Those for whom no seat became free. */
    WAITING
}
