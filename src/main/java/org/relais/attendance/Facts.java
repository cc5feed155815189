package org.relais.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** What an attestation says: who was at what, when, and how long. */
@Embeddable
public class Facts {
    private String name;
    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String zone;
    private int minutes;

    protected Facts() {}

    Facts(String name, Webinar webinar, WebinarDate date, Duration present) {
        this(name, webinar.title(), new Interval(date.startsAt(), date.endsAt()), webinar.zone(), present);
    }

    Facts(String name, String title, Interval hours, ZoneId zone, Duration present) {
        this.name = name;
        this.title = title;
        startsAt = hours.from();
        endsAt = hours.to();
        this.zone = zone.getId();
        minutes = Math.toIntExact(present.toMinutes());
    }

    Facts withoutName() {
        return new Facts(null, title, new Interval(startsAt, endsAt), zone(), Duration.ofMinutes(minutes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts
                && Objects.equals(name, facts.name)
                && title.equals(facts.title)
                && startsAt.equals(facts.startsAt)
                && endsAt.equals(facts.endsAt)
                && zone.equals(facts.zone)
                && minutes == facts.minutes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, title, startsAt, minutes);
    }

    /** As it was given; null once the person is forgotten. */
    public String name() {
        return name;
    }

    /** « Z. D. », or null: what a stranger with the code is shown, to compare with the name on the paper. */
    public String initials() {
        return name == null ? null : Names.initials(name);
    }

    public String title() {
        return title;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Present, within the announced hours. */
    public int minutes() {
        return minutes;
    }

    public int announcedMinutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
