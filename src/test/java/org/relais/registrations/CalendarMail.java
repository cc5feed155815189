package org.relais.registrations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.testing.Mailbox.Mail;

/** What a calendar sends back when its owner presses a button in an invitation. */
public final class CalendarMail {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarMail() {}

    public static byte[] answering(Mail invitation, String partstat) {
        return from(invitation.to(), invitation, "REPLY", partstat);
    }

    /** @param sender somebody else, when an invitation was forwarded */
    public static byte[] from(String sender, Mail invitation, String method, String partstat) {
        String ics = invitation.calendar().replace("\r\n ", "");
        String object = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Un agenda//FR",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:" + value(ics, "UID:(\\S+)"),
                "SEQUENCE:" + value(ics, "SEQUENCE:(\\d+)"),
                "DTSTAMP:" + STAMP.format(Instant.now()),
                "DTSTART:" + STAMP.format(Instant.now().plusSeconds(900_000)),
                "ORGANIZER:mailto:" + invitation.header("Reply-To"),
                "ATTENDEE;PARTSTAT=" + partstat + ":MAILTO:" + invitation.to(),
                "COMMENT:Plutôt un autre jour",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        return String.join(
                        "\r\n",
                        "From: <" + sender + ">",
                        "To: <" + invitation.header("Reply-To") + ">",
                        "Subject: Reponse",
                        "Date: Mon, 23 Nov 2026 09:00:00 +0100",
                        "Message-ID: <" + UUID.randomUUID() + "@agenda.example.org>",
                        "MIME-Version: 1.0",
                        "Content-Type: text/calendar; charset=UTF-8; method=" + method,
                        "Content-Transfer-Encoding: 8bit",
                        "",
                        object)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String value(String ics, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(ics);
        if (!found.find()) {
            throw new AssertionError(pattern + " in " + ics);
        }
        return found.group(1);
    }
}
