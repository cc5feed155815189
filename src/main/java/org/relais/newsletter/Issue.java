package org.relais.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;

/**
 * An issue of the newsletter. DRAFT, the only state in which its content changes; SCHEDULED for an instant, until which it can
 * become a DRAFT again; SENDING once its audience is frozen, PAUSED and SENDING again at will; then SENT. CANCELLED at any time
 * before SENT, and then for good. A verb that finds its work done changes nothing: a second click is no error.
 */
@Entity
@Table(name = "issue")
public class Issue {
    /** The letter of a quarter, or a short announcement between two of them. */
    public enum Kind {
        LETTER,
        ANNOUNCEMENT
    }

    /** Who reads its page in the archive. */
    public enum Readers {
        EVERYONE,
        SUBSCRIBERS
    }

    /** Where it stands. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        SENDING,
        PAUSED,
        SENT,
        CANCELLED
    }

    /** Between the numbers of two years of announcements: 2026001 is the first of 2026. */
    static final int A_YEAR = 1000;

    private static final Set<Status> LEFT = EnumSet.of(Status.SENDING, Status.PAUSED, Status.SENT);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_seq")
    @SequenceGenerator(name = "issue_seq", allocationSize = 50)
    private Long id;

    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.LETTER;

    @Column(name = "issue_year")
    private int year;

    @Column(name = "issue_quarter")
    private int quarter;

    @Embedded
    private Wording wording;

    private String departements = "";

    @Column(name = "segment_id")
    private Long segmentId;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Column(name = "send_at")
    private Instant sendAt;

    private String zone;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    @Embedded
    private Contents contents = new Contents();

    @Embedded
    private Translations translations = new Translations();

    @Column(name = "members_only")
    private boolean membersOnly;

    protected Issue() {}

    public Issue(int number, Quarter quarter, Wording wording, ZoneId zone, Instant now) {
        this.number = number;
        year = quarter.year();
        this.quarter = quarter.number();
        this.zone = zone.getId();
        createdAt = now;
        contents.changed(now);
        this.wording = wording.checked();
    }

    /** Made as a short announcement: checked, approved and sent as a letter is. */
    static Issue announcement(int number, Quarter quarter, Wording wording, ZoneId zone, Instant now) {
        Issue issue = new Issue(number, quarter, wording, zone, now);
        issue.kind = Kind.ANNOUNCEMENT;
        return issue;
    }

    /** Its content, to be changed: only as a draft. */
    public Contents edit(Instant now) {
        refuseUnless(status == Status.DRAFT, "issue.is-not-a-draft");
        contents.changed(now);
        return contents;
    }

    /**
     * Takes in what is not here yet, each under the heading of its kind.
     *
     * @return how many came in
     */
    public int assemble(List<Snapshot> snapshots, Instant now) {
        return place(
                snapshots.stream()
                        .sorted(Comparator.comparing(Snapshot::kind))
                        .map(Placed::byKind)
                        .toList(),
                now);
    }

    /** The same, each where it belongs. */
    int place(List<Placed> placed, Instant now) {
        return edit(now).place(this, placed);
    }

    /** @param rule the number of the rule that makes it, or null */
    Section add(Long rule, Heading heading, Instant now) {
        return edit(now).add(this, rule, heading);
    }

    Entry write(Section section, Block block, Instant now) {
        return edit(now).write(this, section, block);
    }

    /** A webinar has another date: until it leaves, a scheduled issue says the right one too. */
    public boolean follow(Snapshot webinar, Instant now) {
        return stillToLeave() && contents.follow(webinar, now);
    }

    /** A webinar does not take place: it drops out, and an issue that nothing remains of waits for the team again. */
    public boolean withdraw(Snapshot.Origin webinar, Instant now) {
        boolean changed = stillToLeave() && contents.withdraw(webinar, now);
        if (changed && status == Status.SCHEDULED && contents.size() == 0) {
            unschedule();
        }
        return changed;
    }

    private boolean stillToLeave() {
        return status == Status.DRAFT || status == Status.SCHEDULED;
    }

    public void introduce(Wording words, Instant now) {
        edit(now);
        wording = words.checked();
    }

    /** Says it in English too, by part. */
    public void translate(Map<String, String> typed, Instant now) {
        edit(now);
        translations.translate(this, typed);
    }

    /** Whether its page is open to everyone, or to those who subscribe; at any time, since a page is no mail. */
    public void open(Readers readers) {
        membersOnly = readers == Readers.SUBSCRIBERS;
    }

    /** Whoever changes what they read must have read what is there. */
    public void seenAs(int versionSeen) {
        if (versionSeen != version) {
            throw Refusal.outdated("issue.changed-meanwhile", version);
        }
    }

    /** Only subscribers of these départements; none means everyone. */
    public void address(Set<String> codes) {
        refuseUnless(stillToLeave(), "issue.has-left");
        departements = String.join(",", new TreeSet<>(codes));
        segmentId = null;
    }

    /** For whom a named choice means when it leaves. */
    public void address(long segment) {
        refuseUnless(stillToLeave(), "issue.has-left");
        departements = "";
        segmentId = segment;
    }

    /**
     * @param at not before the current minute
     * @return false when it was scheduled so already
     */
    public boolean schedule(Instant at, ZoneId readIn, Clock clock) {
        if (status == Status.SCHEDULED && at.equals(sendAt)) {
            return false;
        }
        refuseUnless(stillToLeave(), "issue.has-left");
        if (contents.shown().isEmpty()) {
            throw Refusal.invalid("", "issue.has-no-entries");
        }
        if (wording.subject().isBlank()) {
            throw Refusal.invalid("subject", "issue.has-no-subject");
        }
        if (at.isBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid("date", "issue.date-is-past");
        }
        sendAt = at;
        zone = readIn.getId();
        status = Status.SCHEDULED;
        return true;
    }

    /**
     * For the present instant.
     *
     * @return false when it is leaving already
     */
    public boolean scheduleNow(ZoneId readIn, Clock clock) {
        boolean due = status == Status.SCHEDULED && !sendAt.isAfter(clock.instant());
        return !due && !LEFT.contains(status) && schedule(clock.instant(), readIn, clock);
    }

    public void unschedule() {
        refuseUnless(stillToLeave(), "issue.has-left");
        status = Status.DRAFT;
        sendAt = null;
    }

    /** Whether its instant has come. */
    public boolean due(Instant now) {
        return status == Status.SCHEDULED && !sendAt.isAfter(now);
    }

    public void begin(long mailing, Instant now) {
        refuseUnless(due(now), "issue.is-not-due");
        mailingId = mailing;
        startedAt = now;
        status = Status.SENDING;
    }

    public void pause() {
        refuseUnless(status == Status.SENDING || status == Status.PAUSED, "issue.is-not-leaving");
        status = Status.PAUSED;
    }

    public void resume() {
        refuseUnless(status == Status.SENDING || status == Status.PAUSED, "issue.is-not-leaving");
        status = Status.SENDING;
    }

    public void finish(Instant now) {
        refuseUnless(LEFT.contains(status), "issue.is-not-leaving");
        finishedAt = status == Status.SENT ? finishedAt : now;
        status = Status.SENT;
    }

    public void cancel(Instant now) {
        refuseUnless(status != Status.SENT, "issue.is-sent");
        finishedAt = status == Status.CANCELLED ? finishedAt : now;
        status = Status.CANCELLED;
    }

    private static void refuseUnless(boolean allowed, String key) {
        if (!allowed) {
            throw Refusal.conflict(key);
        }
    }

    public Long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public boolean announcement() {
        return kind == Kind.ANNOUNCEMENT;
    }

    public Quarter quarter() {
        return new Quarter(year, quarter);
    }

    public Wording wording() {
        return wording;
    }

    public String title() {
        return wording.title();
    }

    public String subject() {
        return wording.subject();
    }

    /** Markdown. */
    public String introduction() {
        return wording.introduction();
    }

    /** The named choice of people it is for, or null. */
    public Long segmentId() {
        return segmentId;
    }

    public Set<String> departements() {
        return departements.isEmpty() ? Set.of() : new TreeSet<>(List.of(departements.split(",")));
    }

    public Status status() {
        return status;
    }

    /** In UTC; null while it is a draft. */
    public Instant sendAt() {
        return sendAt;
    }

    /** In which staff read its instant. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Null before it began to leave. */
    public Long mailingId() {
        return mailingId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public int version() {
        return version;
    }

    /** Whether it leaves or has left, wholly or until it was cancelled. */
    public boolean left() {
        return mailingId != null;
    }

    /** The mails that are out link to its page; what was cancelled is taken down. */
    public boolean published() {
        return LEFT.contains(status);
    }

    public boolean draft() {
        return status == Status.DRAFT;
    }

    /** For reading; {@link #edit} is for changing. */
    public Contents contents() {
        return contents;
    }

    /** For reading; {@link #translate} is for changing. */
    public Translations translations() {
        return translations;
    }

    public boolean membersOnly() {
        return membersOnly;
    }
}
