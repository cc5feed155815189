package org.relais.newsletter;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.util.Objects;
import org.relais.Refusal;

/**
 * A resource or a webinar to come in an issue, as it was when it came in and as the team words it. Dropped, it stays at hand to
 * be put back. The date of a webinar follows by itself when it moves, and one that is cancelled drops out for good.
 */
@Entity
@Table(name = "issue_entry")
public class Entry {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 600;

    /** What became of its webinar since it came in. */
    enum Turn {
        MOVED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_entry_seq")
    @SequenceGenerator(name = "issue_entry_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    /** Stored before its entries, in whatever order they are found. */
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "section_id")
    private Section section;

    private int position;
    private boolean dropped;

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "webinar_id")
    private Long webinarId;

    @Enumerated(EnumType.STRING)
    private Turn turn;

    @Column(name = "origin_version")
    private int originVersion;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String title;
    private String summary;
    private String link;
    private String place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "original_title")
    private String originalTitle;

    @Column(name = "original_summary")
    private String originalSummary;

    protected Entry() {}

    Entry(Issue issue, Section section, Snapshot snapshot) {
        this.issue = issue;
        this.section = section;
        resourceId = snapshot.origin().isWebinar() ? null : snapshot.origin().id();
        webinarId = snapshot.origin().isWebinar() ? snapshot.origin().id() : null;
        take(snapshot);
    }

    /** Its origin's own words, in the place of ours. */
    void take(Snapshot snapshot) {
        originVersion = snapshot.origin().version();
        turn = null;
        kind = snapshot.kind();
        title = snapshot.title();
        summary = snapshot.summary();
        link = snapshot.link();
        place = snapshot.place() == null ? "" : snapshot.place();
        startsAt = snapshot.startsAt();
        originalTitle = title;
        originalSummary = summary;
    }

    void reword(String newTitle, String newSummary) {
        title = worded("title", newTitle, LONGEST_TITLE);
        summary = worded("summary", newSummary, LONGEST_SUMMARY);
        turn = null;
    }

    /** Its webinar takes place at another instant: the date follows, the words are for the team to read again. */
    boolean follow(Instant start) {
        if (turn == Turn.CANCELLED || start.equals(startsAt)) {
            return false;
        }
        startsAt = start;
        turn = Turn.MOVED;
        return true;
    }

    /** Its webinar does not take place: nobody is invited to it any more. */
    boolean withdraw() {
        boolean changed = turn != Turn.CANCELLED;
        turn = Turn.CANCELLED;
        dropped = true;
        return changed;
    }

    private static String worded(String field, String typed, int longest) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > longest) {
            throw Refusal.invalid(field, "entry.needs-" + field, longest);
        }
        return text;
    }

    void drop() {
        dropped = true;
    }

    void putBack() {
        if (turn == Turn.CANCELLED) {
            throw Refusal.conflict("entry.webinar-cancelled");
        }
        dropped = false;
    }

    void stand(Section under, int at) {
        section = under;
        position = at;
    }

    public Long id() {
        return id;
    }

    public Section section() {
        return section;
    }

    int position() {
        return position;
    }

    public boolean dropped() {
        return dropped;
    }

    public Snapshot.Origin origin() {
        return webinarId == null
                ? Snapshot.Origin.resource(resourceId, originVersion)
                : Snapshot.Origin.webinar(webinarId, originVersion);
    }

    boolean comesFrom(Snapshot.Origin other) {
        return origin().same(other);
    }

    /** Its webinar has another date than when it came in, and nobody read it again. */
    boolean moved() {
        return turn == Turn.MOVED;
    }

    public boolean cancelled() {
        return turn == Turn.CANCELLED;
    }

    public EntryKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** Where a reader is led: an address, or a page of ours that begins with a slash. */
    public String link() {
        return link == null ? "/resources/" + resourceId : link;
    }

    /** Where it happens or whom it concerns; empty for what is national. */
    public String place() {
        return place;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public String originalTitle() {
        return originalTitle;
    }

    public String originalSummary() {
        return originalSummary;
    }

    /** Whether the team worded it otherwise than its origin. */
    public boolean reworded() {
        return !title.equals(originalTitle) || !summary.equals(originalSummary);
    }

    /** Whether its origin still says what it said when it came in. */
    boolean saysAs(Snapshot now) {
        return originalTitle.equals(now.title())
                && originalSummary.equals(now.summary())
                && Objects.equals(link, now.link())
                && Objects.equals(startsAt, now.startsAt());
    }
}
