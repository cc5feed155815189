package org.relais.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relais.calendar.Meeting.Course;

/** Writes the VEVENTs of one object about one meeting (RFC 5545 3.6.1). */
final class Vevent {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ContentLines lines;
    private final Meeting meeting;
    private final Tenor tenor;
    private final ZoneId zone;
    private Optional<Attendee> attendee = Optional.empty();
    private String comment = "";

    Vevent(ContentLines lines, Meeting meeting, Tenor tenor) {
        this.lines = lines;
        this.meeting = meeting;
        this.tenor = tenor;
        this.zone = meeting.course().zone();
    }

    /** Outlook bins a mail whose organiser is its attendee (CALENDAR 18). */
    Vevent to(Attendee recipient) {
        if (recipient.address().equalsIgnoreCase(meeting.organizer().address())) {
            throw new IllegalArgumentException("the organiser gets a PUBLISH copy and no invitation");
        }
        attendee = Optional.of(recipient);
        return this;
    }

    Vevent saying(String words) {
        comment = Text.lines(words);
        return this;
    }

    /** The master, and the dates that moved (CALENDAR 23). */
    void whole() {
        Course course = meeting.course();
        begin();
        span(course.start(), course.duration());
        course.repetition().ifPresent(rule -> lines.add("RRULE", rule.value(zone)));
        if (!course.exceptions().isEmpty()) {
            lines.add("EXDATE;TZID=" + zone, locals(course.exceptions()));
        }
        end();
        if (tenor.describes()) {
            course.moved().forEach(this::date);
        }
    }

    /** One date; RECURRENCE-ID has the value type and the zone of the master, or calendars do not find it. */
    void date(Meeting.Override date) {
        begin();
        lines.add("RECURRENCE-ID;TZID=" + zone, LOCAL.format(date.original()));
        span(date.start(), date.duration());
        end();
    }

    private void begin() {
        lines.begin("VEVENT")
                .text("UID", meeting.uid())
                .add("DTSTAMP", UTC.format(meeting.revision().at()))
                .add("SEQUENCE", Integer.toString(meeting.revision().sequence()));
    }

    private void span(LocalDateTime start, Duration duration) {
        LocalDateTime end = start.atZone(zone).plus(duration).toLocalDateTime();
        lines.add("DTSTART;TZID=" + zone, LOCAL.format(start)).add("DTEND;TZID=" + zone, LOCAL.format(end));
    }

    private static String locals(Collection<LocalDateTime> dates) {
        return dates.stream().sorted().map(LOCAL::format).collect(Collectors.joining(","));
    }

    private void end() {
        lines.text("SUMMARY", title());
        if (tenor.describes()) {
            describe();
        }
        if (!comment.isBlank()) {
            lines.text("COMMENT", comment);
        }
        people();
        standing();
        if (tenor.invites()) {
            alarm();
        }
        lines.end("VEVENT");
    }

    private String title() {
        return Text.oneLine(meeting.words().title());
    }

    /** The link is in three places, because each calendar shows another one of them (CALENDAR 20). */
    private void describe() {
        String link = Text.uri(meeting.words().url());
        String description = Text.lines(meeting.words().description()).strip();
        if (!link.isEmpty() && !description.contains(link)) {
            description = (description + "\n\n" + link).strip();
        }
        if (!description.isEmpty()) {
            lines.text("DESCRIPTION", description);
        }
        if (!link.isEmpty()) {
            lines.add("URL", link);
        }
        if (!link.isEmpty() && tenor.invites()) {
            lines.add("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=" + Text.parameter(title()), link);
        }
    }

    private void people() {
        Meeting.Organizer organizer = meeting.organizer();
        lines.add("ORGANIZER" + cn(organizer.name()), MailtoUri.of(organizer.address()));
        attendee.ifPresent(one -> lines.add(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                        + one.answer().partstat() + ";RSVP=TRUE" + cn(one.name()),
                MailtoUri.of(one.address())));
    }

    private static String cn(String name) {
        String clean = name == null ? "" : Text.oneLine(name);
        return clean.isEmpty() ? "" : ";CN=" + Text.parameter(clean);
    }

    /** Outlook goes by its own words for busy, and offers to propose another time unless told not to. */
    private void standing() {
        if (!tenor.status.isEmpty()) {
            lines.add("STATUS", tenor.status);
        }
        lines.add("TRANSP", tenor.busy() ? "OPAQUE" : "TRANSPARENT")
                .add("X-MICROSOFT-CDO-BUSYSTATUS", tenor.busyStatus());
        if (tenor.invites()) {
            lines.add("X-MICROSOFT-DISALLOW-COUNTER", "TRUE");
        }
    }

    private void alarm() {
        lines.begin("VALARM")
                .add("ACTION", "DISPLAY")
                .text("DESCRIPTION", title())
                .add("TRIGGER", "-PT15M")
                .end("VALARM");
    }
}
