package org.relais.envelope;

import java.util.regex.Pattern;

/**
 * A calendar object to travel with a message, to be answered in the reader's calendar.
 *
 * @param method such as {@code REQUEST}, the same as in the object (CALENDAR 3)
 * @param ics the whole object, with CRLF and folded: it is carried as it is
 */
public record CalendarPart(String method, String ics) {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

    /**
     * @throws IllegalArgumentException when the object has no such method: mail programs show no buttons then
     */
    public CalendarPart {
        if (!METHOD.matcher(method).matches()
                || !ics.startsWith("BEGIN:VCALENDAR\r\n")
                || !ics.contains("\r\nMETHOD:" + method + "\r\n")) {
            throw new IllegalArgumentException("The calendar object has not the method " + method);
        }
    }

    /** What the attachment is called: readers see it. */
    String fileName() {
        return method.equals("CANCEL") ? "annulation.ics" : "invitation.ics";
    }
}
