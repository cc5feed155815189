package org.relais.reminders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.webinars.Lead;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarStatus;

/**
 * One reminder of one date, to all who come. PLANNED until its instant, then SENT once and for good; OFF and PLANNED again as
 * staff say; CANCELLED with its date or when the webinar wants no such reminder any more, and PLANNED again if it does; EXPIRED
 * when nothing could be sent in time. While it is not settled it follows its date; once SENT it speaks of the beginning it
 * announced, and a date that moves gets a new one for its new beginning, if that one's instant is still to come.
 */
@Entity
public class Reminder {
    /** Where it stands. */
    public enum Status {
        PLANNED,
        OFF,
        SENT,
        CANCELLED,
        EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_seq")
    @SequenceGenerator(name = "reminder_seq", allocationSize = 50)
    private Long id;

    @Column(name = "webinar_id")
    private long webinarId;

    @Column(name = "date_id")
    private long dateId;

    @Enumerated(EnumType.STRING)
    @Column(name = "lead_time")
    private Lead lead;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "settled_at")
    private Instant settledAt;

    @ElementCollection
    @CollectionTable(name = "reminder_mailing", joinColumns = @JoinColumn(name = "reminder_id"))
    @Column(name = "mailing_id")
    private Set<Long> mailings = new HashSet<>();

    @Version
    private int version;

    protected Reminder() {}

    Reminder(WebinarDate date, Lead lead) {
        webinarId = date.webinar().id();
        dateId = date.id();
        this.lead = lead;
        follow(date);
        status = Status.PLANNED;
    }

    /**
     * When a reminder of that beginning leaves. A week and a day are the local calendar's: the day before 14 h is 14 h, also
     * when the clocks change between; a local time that does not exist moves forward, one that exists twice is its first. An
     * hour is an hour.
     */
    static Instant due(Lead lead, Instant start, ZoneId zone) {
        if (lead == Lead.HOUR) {
            return start.minus(lead.before());
        }
        // Not ZonedDateTime.minusDays, which would keep the second of two equal hours.
        LocalDateTime local = start.atZone(zone).toLocalDateTime();
        return local.minusDays(lead.before().toDays()).atZone(zone).toInstant();
    }

    static Instant due(Lead lead, WebinarDate date) {
        return due(lead, date.startsAt(), date.webinar().zone());
    }

    /** Its date takes place, and wants it: it stands where the date stands now. What staff switched off stays off. */
    void plan(WebinarDate date) {
        follow(date);
        if (status == Status.CANCELLED) {
            status = Status.PLANNED;
            settledAt = null;
        }
    }

    private void follow(WebinarDate date) {
        startsAt = date.startsAt();
        dueAt = due(lead, date);
    }

    /** Its date does not take place, or comes too soon for it; a mail of its own tells that. */
    void cancel(Instant now) {
        if (open()) {
            settle(Status.CANCELLED, now);
        }
    }

    /** @return false when it was off already */
    boolean switchOff() {
        refuseUnless(open());
        boolean changed = status == Status.PLANNED;
        status = Status.OFF;
        return changed;
    }

    /** @return false when it was on already */
    boolean switchOn(Instant now) {
        refuseUnless(open() && dueAt.isAfter(now));
        boolean changed = status == Status.OFF;
        status = Status.PLANNED;
        return changed;
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("reminder.settled");
        }
    }

    /** Whether its instant has come. */
    boolean due(Instant now) {
        return status == Status.PLANNED && !dueAt.isAfter(now);
    }

    /** Later than half its lead it would mislead; once the webinar has begun it never leaves (F3). */
    boolean late(Instant now) {
        Duration half = lead.before().dividedBy(2);
        return !now.isBefore(startsAt) || now.isAfter(dueAt.plus(half));
    }

    /** @param opened the mailings that carry it; none when nobody was to be reminded */
    void send(Collection<Long> opened, Instant now) {
        refuseUnless(due(now) && !late(now));
        mailings.addAll(opened);
        settle(Status.SENT, now);
    }

    /** Whether it told of a beginning that is no longer true, so that what still waits of it must not leave. */
    boolean untrue(WebinarDate date) {
        boolean cancelled = date.webinar().status() == WebinarStatus.CANCELLED || !date.planned();
        return status == Status.SENT && (cancelled || !date.startsAt().equals(startsAt));
    }

    void expire(Instant now) {
        refuseUnless(open());
        settle(Status.EXPIRED, now);
    }

    private void settle(Status end, Instant now) {
        status = end;
        settledAt = now;
    }

    /** Whether it can still leave, or be let leave. */
    public boolean open() {
        return status == Status.PLANNED || status == Status.OFF;
    }

    /** Its instant came, and it left or could not leave any more. */
    boolean past() {
        return status == Status.SENT || status == Status.EXPIRED;
    }

    public Long id() {
        return id;
    }

    public long webinarId() {
        return webinarId;
    }

    public long dateId() {
        return dateId;
    }

    public Lead lead() {
        return lead;
    }

    /** The beginning it announces; from then on it is worth nothing. */
    public Instant startsAt() {
        return startsAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Status status() {
        return status;
    }

    /** When it left, or was given up; null while it is open. */
    public Instant settledAt() {
        return settledAt;
    }

    /** What carries it: at most one mailing, and one more for those in discreet mode. */
    public Set<Long> mailings() {
        return new TreeSet<>(mailings);
    }
}
