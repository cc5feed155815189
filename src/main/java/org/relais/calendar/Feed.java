package org.relais.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * A calendar to subscribe to (RFC 5546 3.2.1, RFC 7986): the same entries give the same bytes, so that an ETag holds until
 * something changed (CALENDAR 36).
 */
public final class Feed {
    /** As it is sent. */
    public static final String TYPE = "text/calendar;charset=utf-8";

    private Feed() {}

    /** A cancelled meeting stays in the feed, or it would stay in the calendars that read it. */
    public enum State {
        CONFIRMED,
        CANCELLED,
        /** In the feed of one person, who comes to it: it takes their time. */
        COMING,
        /** In the feed of one person, who may come: a seat or an answer is waited for. */
        WAITING
    }

    /**
     * @param meeting its link is the public page, and not anyone's own
     * @param changedAt the last change of anything that is shown, which becomes DTSTAMP
     * @param date the one date of the series that it is about, as the rule has it, or null for all of it
     */
    public record Entry(Meeting meeting, State state, Instant changedAt, LocalDateTime date) {
        public Entry {
            Objects.requireNonNull(state);
            Objects.requireNonNull(changedAt);
        }

        public Entry(Meeting meeting, State state, Instant changedAt) {
            this(meeting, state, changedAt, null);
        }

        private void write(ContentLines lines) {
            Vevent event = new Vevent(lines, stamped(), tenor(state));
            if (date == null) {
                event.whole();
            } else {
                event.date(meeting.course().date(date).orElseThrow());
            }
        }

        private Meeting stamped() {
            Meeting.Revision shown = new Meeting.Revision(meeting.revision().sequence(), changedAt);
            return new Meeting(meeting.uid(), shown, meeting.words(), meeting.course(), meeting.organizer());
        }
    }

    /**
     * @param name of the calendar, as people see it in theirs
     * @param refresh how often to ask again, in whole minutes
     * @param entries in the order in which they are written
     */
    public static String of(String name, Duration refresh, List<Entry> entries) {
        ContentLines lines = new ContentLines();
        Vcalendar.begin(lines, Tenor.LISTED.method);
        lines.text("NAME", Text.oneLine(name))
                .text("X-WR-CALNAME", Text.oneLine(name))
                .add("REFRESH-INTERVAL;VALUE=DURATION", interval(refresh))
                .add("X-PUBLISHED-TTL", interval(refresh));
        Vtimezone.writeAll(
                lines, entries.stream().map(entry -> entry.meeting().course()).toList());
        entries.forEach(entry -> entry.write(lines));
        return lines.end("VCALENDAR").toString();
    }

    private static Tenor tenor(State state) {
        return switch (state) {
            case CONFIRMED -> Tenor.LISTED;
            case CANCELLED -> Tenor.LISTED_CANCELLED;
            case COMING -> Tenor.COMING;
            case WAITING -> Tenor.WAITING;
        };
    }

    private static String interval(Duration refresh) {
        return refresh.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
