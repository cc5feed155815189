package org.relais.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * The objects sent about one meeting, each to one person (RFC 5546). The caller keeps UID, SEQUENCE and DTSTAMP through the
 * meeting's life; here they are only written, for iCal4j's own agent raises SEQUENCE whenever it is asked for an object.
 */
public final class Invitation {
    private Invitation() {}

    /** Invites, or tells of a change: the master and all dates that moved. */
    public static CalendarObject request(Meeting meeting, Attendee attendee) {
        return object(meeting, Tenor.REQUEST, event -> event.to(attendee).whole());
    }

    /** The same for one date of a series only, to someone who comes to that one, or when only that one changed. */
    public static CalendarObject request(Meeting meeting, Attendee attendee, LocalDateTime original) {
        return object(meeting, Tenor.REQUEST, event -> event.to(attendee).date(date(meeting, original)));
    }

    /** It does not take place (CALENDAR 25); the caller has raised SEQUENCE. */
    public static CalendarObject cancel(Meeting meeting, Attendee attendee) {
        return object(meeting, Tenor.CANCEL, event -> event.to(attendee).whole());
    }

    /** One date does not take place (CALENDAR 27); instead of, never beside, a request with that exception. */
    public static CalendarObject cancel(Meeting meeting, Attendee attendee, LocalDateTime original) {
        return object(meeting, Tenor.CANCEL, event -> event.to(attendee).date(date(meeting, original)));
    }

    /** It takes place without this person (CALENDAR 26); SEQUENCE is that of the meeting, unchanged. */
    public static CalendarObject leave(Meeting meeting, Attendee attendee) {
        return object(meeting, Tenor.LEAVE, event -> event.to(attendee).whole());
    }

    public static CalendarObject leave(Meeting meeting, Attendee attendee, LocalDateTime original) {
        return object(meeting, Tenor.LEAVE, event -> event.to(attendee).date(date(meeting, original)));
    }

    /** For the staff who run it, whose address may be the organiser's: nobody is asked for an answer. */
    public static CalendarObject publish(Meeting meeting) {
        return object(meeting, Tenor.PUBLISH, Vevent::whole);
    }

    /**
     * The answer to a proposed time that is not taken (CALENDAR 33).
     *
     * @param comment why, in the person's language; may be empty
     */
    public static CalendarObject declineCounter(Meeting meeting, Attendee attendee, String comment) {
        return object(meeting, Tenor.DECLINE_COUNTER, event -> event.to(attendee)
                .saying(comment)
                .whole());
    }

    public static CalendarObject declineCounter(
            Meeting meeting, Attendee attendee, String comment, LocalDateTime original) {
        return object(meeting, Tenor.DECLINE_COUNTER, event -> event.to(attendee)
                .saying(comment)
                .date(date(meeting, original)));
    }

    private static Meeting.Override date(Meeting meeting, LocalDateTime original) {
        return meeting.course()
                .date(original)
                .orElseThrow(() -> new IllegalArgumentException("only a series has single dates"));
    }

    private static CalendarObject object(Meeting meeting, Tenor tenor, Consumer<Vevent> event) {
        ContentLines lines = new ContentLines();
        Vcalendar.begin(lines, tenor.method);
        Vtimezone.writeAll(lines, List.of(meeting.course()));
        event.accept(new Vevent(lines, meeting, tenor));
        lines.end("VCALENDAR");
        return new CalendarObject(tenor.method, lines.toString());
    }
}
