package org.relais.webinars;

import java.util.EnumSet;
import java.util.Set;

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
    /** More or fewer seats, other conditions, themes, reminders: nobody is written to, but seats may have become free. */
    ADMISSION;

    /** Whether calendars move, which they do by a higher SEQUENCE; otherwise at most their words change. */
    public boolean movesCalendars() {
        return EnumSet.of(MOVED, DATE_MOVED, DATE_CANCELLED, CANCELLED).contains(this);
    }

    /** Whom a new time reaches gets the new words with it: one mail, not two. */
    static Set<Change> told(Set<Change> changes) {
        Set<Change> told = EnumSet.noneOf(Change.class);
        told.addAll(changes);
        if (told.contains(MOVED)) {
            told.remove(REWORDED);
        }
        return told;
    }
}
