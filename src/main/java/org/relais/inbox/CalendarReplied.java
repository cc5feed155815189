package org.relais.inbox;

import java.util.OptionalLong;
import org.relais.calendar.ReadReply;

/**
 * An answer came from a calendar, once: told as a CDI event in the transaction that notes the message. Whoever cannot place
 * it (unknown UID, a sender who is not the attendee, a wish for another time) keeps it for the team to look at; it changes
 * nothing then (CALENDAR 29).
 */
public final class CalendarReplied {
    /** Who sent it off: a machine's mail is taken, and never answered (CALENDAR 34, RFC 3834). */
    public enum Writer {
        PERSON,
        MACHINE
    }

    private final String messageId;
    private final String sender;
    private final OptionalLong registration;
    private final ReadReply.Reply reply;
    private final Writer writer;
    private String reason;

    /**
     * @param messageId as it stands, or empty
     * @param sender who wrote by the From header, normalised; empty when it has none
     * @param registration of the sealed address it was sent to
     */
    public CalendarReplied(
            String messageId, String sender, OptionalLong registration, ReadReply.Reply reply, Writer writer) {
        this.messageId = messageId;
        this.sender = sender;
        this.registration = registration;
        this.reply = reply;
        this.writer = writer;
    }

    public String messageId() {
        return messageId;
    }

    public String sender() {
        return sender;
    }

    public OptionalLong registration() {
        return registration;
    }

    public ReadReply.Reply reply() {
        return reply;
    }

    public Writer writer() {
        return writer;
    }

    /** @param reasonKey of a message that tells the team why it is shown to them */
    public void kept(String reasonKey) {
        reason = reasonKey;
    }

    /** Null when somebody placed it, or nobody listened. */
    public String keptFor() {
        return reason;
    }
}
