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
import org.relais.resources.ResourceKind;

/** A resource in an issue, as it was when it came in and as the team words it. Dropped, it stays at hand to be put back. */
@Entity
@Table(name = "issue_entry")
public class Entry {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 600;

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
    private long resourceId;

    @Column(name = "resource_version")
    private int resourceVersion;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

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
        resourceId = snapshot.origin().resourceId();
        take(snapshot);
    }

    /** The resource's own words, in the place of ours. */
    void take(Snapshot snapshot) {
        resourceVersion = snapshot.origin().version();
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

    public long resourceId() {
        return resourceId;
    }

    public int resourceVersion() {
        return resourceVersion;
    }

    public ResourceKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    /** Null when the resource has only its page here. */
    public String link() {
        return link;
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

    /** Whether the team worded it otherwise than the resource. */
    public boolean reworded() {
        return !title.equals(originalTitle) || !summary.equals(originalSummary);
    }

    /** Whether its resource still says what it said when it came in. */
    boolean saysAs(Snapshot now) {
        return originalTitle.equals(now.title())
                && originalSummary.equals(now.summary())
                && Objects.equals(link, now.link())
                && Objects.equals(startsAt, now.startsAt());
    }
}
