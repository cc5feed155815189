package org.relais.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * A calendar to subscribe to (RFC 5546 3.2.1, RFC 7986): the same entries give the same bytes, so that an ETag holds until
 * something changed (CALENDAR 36).
 */
public final class Feed {
    private Feed() {}

    /** A cancelled meeting stays in the feed, or it would stay in the calendars that read it. */
    public enum State {
        CONFIRMED,
        CANCELLED
    }

    /**
     * @param meeting its link is the public page, and not anyone's own
     * @param changedAt the last change of anything that is shown, which becomes DTSTAMP
     */
    public record Entry(Meeting meeting, State state, Instant changedAt) {
        public Entry {
            Objects.requireNonNull(state);
            Objects.requireNonNull(changedAt);
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
        entries.forEach(entry -> new Vevent(lines, entry.stamped(), tenor(entry.state())).whole());
        return lines.end("VCALENDAR").toString();
    }

    private static Tenor tenor(State state) {
        return state == State.CANCELLED ? Tenor.LISTED_CANCELLED : Tenor.LISTED;
    }

    private static String interval(Duration refresh) {
        return refresh.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
