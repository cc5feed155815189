package org.relais.invitations;

import org.relais.webinars.WebinarDate;

/**
 * What a mail tells somebody's calendar.
 *
 * @param date the one date of a series that it is about, for somebody who comes to all; null when it is about what they come to
 */
public record CalendarAct(Kind kind, WebinarDate date) {
    /** Nothing: no calendar object. */
    public static final CalendarAct NONE = new CalendarAct(Kind.NONE, null);
    /** Invites, or brings the invitation up to date. */
    public static final CalendarAct REQUEST = new CalendarAct(Kind.REQUEST, null);
    /** It does not take place (CALENDAR 25). */
    public static final CalendarAct CANCEL = new CalendarAct(Kind.CANCEL, null);
    /** It takes place without this person (CALENDAR 26). */
    public static final CalendarAct LEAVE = new CalendarAct(Kind.LEAVE, null);
    /** The time they proposed is not taken (CALENDAR 33). */
    public static final CalendarAct DECLINE_COUNTER = new CalendarAct(Kind.DECLINE_COUNTER, null);

    /** What is done. */
    public enum Kind {
        NONE,
        REQUEST,
        CANCEL,
        LEAVE,
        DECLINE_COUNTER
    }

    /** One date of a series does not take place (CALENDAR 27). */
    public static CalendarAct cancel(WebinarDate date) {
        return new CalendarAct(Kind.CANCEL, date);
    }
}
