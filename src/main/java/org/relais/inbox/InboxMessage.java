package org.relais.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.relais.Refusal;

/**
 * A message that came, and what was made of it. Written once with its outcome; one that waits for someone of the team is
 * settled by them. After 30 days the sender's words are forgotten, after a year the row.
 */
@Entity
@Table(name = "inbox_message")
public class InboxMessage {
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_REASON = 60;

    /** What became of it; the names are shown in words. */
    public enum Outcome {
        /** An answer that the rooms above have taken. */
        TAKEN,
        /** An answer that nobody could place. */
        KEPT,
        BOUNCE_COUNTED,
        COMPLAINT_COUNTED,
        /** A bounce or complaint without a seal of ours: anyone could have written it. */
        UNPROVEN,
        FORWARDED,
        /** Human mail that stays in the mailbox: there is nobody to forward it to. */
        STAYS,
        /** A machine's or a list's, or written long ago: nothing was to be done. */
        NOTHING,
        UNREADABLE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_message_seq")
    @SequenceGenerator(name = "inbox_message_seq", allocationSize = 1)
    private Long id;

    private String mailbox;

    @Column(name = "uid_validity")
    private long uidValidity;

    private long uid;
    private String identity;

    @Column(name = "came_at")
    private Instant cameAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;

    @Column(name = "registration_id")
    private Long registrationId;

    @Column(name = "delivery_id")
    private Long deliveryId;

    private String sender;
    private String subject;
    private String words;
    private boolean waiting;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    protected InboxMessage() {}

    InboxMessage(Place place, Mail mail, Instant cameAt, Instant now) {
        mailbox = place.mailbox();
        uidValidity = place.uidValidity();
        uid = place.uid();
        identity = mail.identity();
        kind = mail.recognised().kind();
        outcome = Outcome.NOTHING;
        this.cameAt = cameAt;
        readAt = now;
    }

    /** What was done, and nothing is left to do. */
    void became(Outcome what) {
        outcome = what;
    }

    /** Someone of the team has to look at it; only then is it kept who wrote and about what. */
    void waitsFor(Outcome why, Mail mail) {
        outcome = why;
        waiting = true;
        sender = mail.sender().orElse(null);
        subject = mail.subject();
    }

    /** @param key of a message; null when there is nothing to add */
    void because(String key) {
        reason = key == null ? null : cut(key, LONGEST_REASON);
    }

    void about(Long registration, Long delivery) {
        registrationId = registration;
        deliveryId = delivery;
    }

    /** Without addresses: of the server that sent it back, or what an attendee wrote. */
    void said(String what) {
        words = what == null || what.isBlank() ? null : cut(what.strip(), LONGEST_WORDS);
    }

    /** @throws Refusal when somebody was first */
    void settle(String who, Instant now) {
        if (!waiting) {
            throw Refusal.conflict("inbox.already-settled");
        }
        waiting = false;
        settledAt = now;
        settledBy = who;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    public Long id() {
        return id;
    }

    /** When the mailbox got it. */
    public Instant cameAt() {
        return cameAt;
    }

    public Instant readAt() {
        return readAt;
    }

    public Kind kind() {
        return kind;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The key of a sentence, or null. */
    public String reason() {
        return reason;
    }

    /** The registration it is about, when a seal of ours said so, or null. */
    public Long registrationId() {
        return registrationId;
    }

    /** The delivery it is about, when a seal of ours said so, or null. */
    public Long deliveryId() {
        return deliveryId;
    }

    /** Null unless it waits for someone, and after 30 days. */
    public String sender() {
        return sender;
    }

    /** Null unless it waits for someone, and after 30 days. */
    public String subject() {
        return subject;
    }

    /** What a server or an attendee said, or null. */
    public String words() {
        return words;
    }

    public boolean waiting() {
        return waiting;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public String settledBy() {
        return settledBy;
    }
}
