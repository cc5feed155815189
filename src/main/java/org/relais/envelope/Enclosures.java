package org.relais.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The parts of a message beside its two bodies, as they stand on the wire, each after its boundary. The calendar object goes
 * twice with the same bytes: in the alternative, where mail programs look for something to answer, and as a file for those
 * that show none (CALENDAR 1–5).
 */
final class Enclosures {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

    private Enclosures() {}

    /** Without Content-Disposition and Content-ID: with one Thunderbird shows nothing (CALENDAR 3). */
    static String inAlternative(CalendarPart calendar, String boundary) {
        return calendar == null
                ? ""
                : part(
                        boundary,
                        "text/calendar; charset=UTF-8;\r\n method=" + calendar.method() + "; component=VEVENT",
                        bytes(calendar));
    }

    static String asFiles(Personal personal, String boundary) {
        CalendarPart calendar = personal.calendar();
        Attachment attachment = personal.attachment();
        return (calendar == null ? "" : file(boundary, "application/ics", calendar.fileName(), bytes(calendar)))
                + (attachment == null ? "" : file(boundary, attachment.type(), attachment.name(), attachment.bytes()));
    }

    private static String file(String boundary, String type, String name, byte[] bytes) {
        return part(
                boundary,
                type + HeaderText.parameter("name", name) + "\r\nContent-Disposition: attachment"
                        + HeaderText.parameter("filename", name),
                bytes);
    }

    private static String part(String boundary, String typeAndMore, byte[] bytes) {
        return "--" + boundary + "\r\nContent-Type: " + typeAndMore + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + LINES.encodeToString(bytes) + "\r\n";
    }

    private static byte[] bytes(CalendarPart calendar) {
        return calendar.ics().getBytes(StandardCharsets.UTF_8);
    }
}
