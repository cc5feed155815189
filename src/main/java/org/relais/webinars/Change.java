package org.relais.webinars;

/** What a change of a webinar means for those who come. */
public enum Change {
    /** It became public. */
    PUBLISHED,
    /** Words, speakers, the link: calendars get the new text and stay where they are (CALENDAR: SEQUENCE unchanged). */
    REWORDED,
    /** The whole webinar has other dates or hours: calendars move (SEQUENCE + 1). */
    MOVED,
    /** One date of a series has another hour (SEQUENCE + 1). */
    DATE_MOVED,
    /** One date of a series does not take place (SEQUENCE + 1). */
    DATE_CANCELLED,
    /** It does not take place (SEQUENCE + 1). */
    CANCELLED,
    /** More or fewer seats, other conditions: nobody is written to, but seats may have become free. */
    ADMISSION
}
