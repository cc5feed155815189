package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * One date of a webinar, in the webinar's zone. It keeps the local beginning the rule gave it, by which calendars know it
 * (RECURRENCE-ID), whatever hour it is moved to; CANCELLED it stays, so that its people and its past are kept.
 */
@Entity
@Table(name = "webinar_date")
public class WebinarDate {
    /** Whether it takes place. */
    public enum Status {
        PLANNED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webinar_date_seq")
    @SequenceGenerator(name = "webinar_date_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webinar_id")
    private Webinar webinar;

    @Convert(converter = LocalMoment.class)
    private LocalDateTime original;

    @Column(name = "local_start")
    @Convert(converter = LocalMoment.class)
    private LocalDateTime localStart;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private Status status;

    protected WebinarDate() {}

    WebinarDate(Webinar webinar, LocalDateTime original, Timetable timetable) {
        this.webinar = webinar;
        status = Status.PLANNED;
        rebase(original, timetable);
    }

    /** Calendars know it by another beginning from now on. */
    final void rebase(LocalDateTime start, Timetable timetable) {
        original = start;
        stand(start, timetable.duration(), timetable.zone());
    }

    /** At another hour than the rule's. */
    void stand(LocalDateTime start, Duration duration) {
        stand(start.truncatedTo(ChronoUnit.MINUTES), duration, webinar.zone());
    }

    /** A local hour that does not exist moves forward; one that exists twice is its first. */
    private void stand(LocalDateTime start, Duration duration, ZoneId zone) {
        localStart = start;
        minutes = Math.toIntExact(duration.toMinutes());
        startsAt = start.atZone(zone).toInstant();
        endsAt = startsAt.plus(duration);
    }

    void cancel() {
        status = Status.CANCELLED;
    }

    public Long id() {
        return id;
    }

    public Webinar webinar() {
        return webinar;
    }

    /** The beginning that the rule gave it, in the webinar's zone. */
    public LocalDateTime original() {
        return original;
    }

    public LocalDateTime localStart() {
        return localStart;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }

    public Status status() {
        return status;
    }

    public boolean planned() {
        return status == Status.PLANNED;
    }

    /** Whether it stands elsewhere than its rule says. */
    public boolean moved() {
        return !localStart.equals(original) || minutes != webinar.duration().toMinutes();
    }

    public boolean over(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Planned and not begun. */
    public boolean coming(Instant now) {
        return planned() && now.isBefore(startsAt);
    }
}
