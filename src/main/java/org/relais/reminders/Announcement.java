package org.relais.reminders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A webinar was announced to the subscribers who asked for it: to whom, when, and by which mailing. Never changed. */
@Entity
@Table(name = "announcement")
public class Announcement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "announcement_seq")
    @SequenceGenerator(name = "announcement_seq", allocationSize = 50)
    private Long id;

    @Column(name = "webinar_id")
    private long webinarId;

    private String departements;

    @Column(name = "segment_id")
    private Long segmentId;

    @Column(name = "mailing_id")
    private long mailingId;

    @Column(name = "announced_at")
    private Instant announcedAt;

    protected Announcement() {}

    Announcement(long webinarId, Aim aim, long mailingId, Instant now) {
        this.webinarId = webinarId;
        this.departements = String.join(",", new TreeSet<>(aim.departements()));
        segmentId = aim.segment();
        this.mailingId = mailingId;
        announcedAt = now;
    }

    public Long id() {
        return id;
    }

    public long webinarId() {
        return webinarId;
    }

    /** INSEE codes; none is everyone. */
    public Set<String> departements() {
        return departements.isEmpty() ? Set.of() : new TreeSet<>(List.of(departements.split(",")));
    }

    public long mailingId() {
        return mailingId;
    }

    public Instant announcedAt() {
        return announcedAt;
    }
}
