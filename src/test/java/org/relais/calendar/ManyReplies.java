package org.relais.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.relais.calendar.ReadReply.Reply;

/** A program of its own, for {@link ZoneIdsTest}: reads 5 MB of nothing, and replies, each with a VTIMEZONE of another name, in its own small heap. */
final class ManyReplies {
    private static final int REPLIES = 5_000;
    private static final String REPLY = """
            BEGIN:VCALENDAR
            METHOD:REPLY
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Zone %1$d
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:webinar-%1$d@relais.example.org
            DTSTAMP:20261124T081502Z
            DTSTART;TZID=Zone %1$d:20261201T140000
            RECURRENCE-ID;TZID=Zone %1$d:20261201T140000
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:claire@example.org
            SEQUENCE:%1$d
            END:VEVENT
            END:VCALENDAR
            """;

    private ManyReplies() {}

    public static void main(String[] arguments) {
        ReplyReader.read(("BEGIN:VCALENDAR\r\nX-A:" + "’".repeat(1_600_000)).getBytes(UTF_8));
        long begin = System.nanoTime();
        long read = IntStream.range(0, REPLIES)
                .filter(number -> ReplyReader.read(REPLY.formatted(number).getBytes(UTF_8)) instanceof Reply reply
                        && reply.sequence() == number
                        && reply.recurrence().isPresent())
                .count();
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        System.out.println(read + " read, " + 1000 * read / millis + " a second");
    }
}
