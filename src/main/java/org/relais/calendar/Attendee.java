package org.relais.calendar;

/**
 * The one person an invitation is for, and what they had answered: a text edit keeps the answer, a new time asks again
 * (CALENDAR 24).
 *
 * @param address as we mail to it
 * @param name null when we do not know it
 */
public record Attendee(String address, String name, Answer answer) {
    public Attendee {
        MailtoUri.check(address);
    }

    /** Somebody who was not asked yet. */
    public static Attendee asked(String address, String name) {
        return new Attendee(address, name, Answer.NEEDS_ACTION);
    }
}
