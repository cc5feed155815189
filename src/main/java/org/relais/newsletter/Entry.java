package org.relais.newsletter;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.relais.Refusal;

/**
 * A resource or a webinar to come in an issue, as it was when it came in and as the team words it, or a block that the team writes
 * itself. Dropped, it stays at hand to be put back. The date of a webinar follows by itself when it moves, and one that is
 * cancelled drops out for good.
 */
@Entity
@Table(name = "issue_entry")
public class Entry {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_SUMMARY = 600;
    static final int LONGEST_LINK = 500;

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

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String title;
    private String summary;
    private String link;
    private String place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Embedded
    private Original original;

    @Embedded
    private Picture picture;

    protected Entry() {}

    Entry(Issue issue, Section section, Snapshot snapshot) {
        this.issue = issue;
        this.section = section;
        resourceId = snapshot.origin().isWebinar() ? null : snapshot.origin().id();
        webinarId = snapshot.origin().isWebinar() ? snapshot.origin().id() : null;
        take(snapshot);
    }

    Entry(Issue issue, Section section, Block block) {
        this.issue = issue;
        this.section = section;
        kind = block.kind();
        place = "";
        original = Original.NONE;
        write(block);
    }

    /** As another issue says it. */
    Entry(Issue issue, Section section, Entry other) {
        this.issue = issue;
        this.section = section;
        resourceId = other.resourceId;
        webinarId = other.webinarId;
        kind = other.kind;
        title = other.title;
        summary = other.summary;
        link = other.link;
        place = other.place;
        startsAt = other.startsAt;
        original = other.original;
        picture = other.picture;
    }

    /** A block is what it says, anew. */
    void write(Block block) {
        title = block.title();
        summary = block.text();
        link = block.link();
        picture = block.picture();
    }

    /** Its origin's own words, in the place of ours. */
    void take(Snapshot snapshot) {
        takeButWords(snapshot);
        title = snapshot.title();
        summary = snapshot.summary();
    }

    /** All that its origin says but the words that the team chose. */
    void takeButWords(Snapshot snapshot) {
        turn = null;
        kind = snapshot.kind();
        link = snapshot.link();
        place = snapshot.place() == null ? "" : snapshot.place();
        startsAt = snapshot.startsAt();
        original = Original.of(snapshot);
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
        String text = clean(typed);
        if (text.isEmpty() || text.length() > longest) {
            throw Refusal.invalid(field, "entry.needs-" + field, longest);
        }
        return text;
    }

    static String clean(String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }

    /** As it was before a change; what its webinar did since stays. */
    void become(Memento.EntryWas was, Section under) {
        section = under;
        position = was.position();
        dropped = was.dropped() || turn == Turn.CANCELLED;
        title = was.title();
        summary = was.summary();
        link = was.link();
        place = was.place();
        original = was.original();
        picture = was.picture();
    }

    Memento.EntryWas was() {
        return new Memento.EntryWas(
                id, section.id(), position, dropped, title, summary, link, place, original, picture);
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

    /** Where it comes from: the team, for a block. */
    public Snapshot.Origin origin() {
        if (kind.written()) {
            return Snapshot.Origin.team();
        }
        return webinarId == null
                ? Snapshot.Origin.resource(resourceId, original.version())
                : Snapshot.Origin.webinar(webinarId, original.version());
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

    /** Where a reader is led: an address, or a page of ours that begins with a slash; of a block possibly empty. */
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
        return original.title();
    }

    public String originalSummary() {
        return original.summary();
    }

    /** Whether the team wrote it: no resource and no webinar says it. */
    public boolean written() {
        return kind.written();
    }

    /** As the block that it is. */
    public Block block() {
        return new Block(kind, title, summary, link, picture);
    }

    /** Of a block that shows one; null for everything else. */
    public Picture picture() {
        return picture;
    }

    /** Whether the team worded it otherwise than its origin. */
    public boolean reworded() {
        return !written() && (!title.equals(original.title()) || !summary.equals(original.summary()));
    }

    /** Whether its origin still says what it said when it came in. */
    boolean saysAs(Snapshot now) {
        return Changes.of(this, now).isEmpty();
    }
}
