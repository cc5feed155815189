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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.review.Approval;
import org.relais.review.Person;

/**
 * An issue of the newsletter. DRAFT; IN_REVIEW once somebody asks for it; APPROVED by somebody else; SCHEDULED for an instant, until
 * which it can be held and is APPROVED again; SENDING once its audience is frozen, PAUSED and SENDING again at will; then SENT.
 * CANCELLED at any time before SENT, and then for good. Whatever changes its content or whom it is for makes it a DRAFT again and takes
 * the approval away, which is bound to an imprint of both; people cannot change what is SCHEDULED. A verb that finds its work done
 * changes nothing: a second click is no error.
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
        IN_REVIEW,
        APPROVED,
        SCHEDULED,
        SENDING,
        PAUSED,
        SENT,
        CANCELLED
    }

    /** Between the numbers of two years of announcements: 2026001 is the first of 2026. */
    static final int A_YEAR = 1000;

    private static final Set<Status> CHANGEABLE = EnumSet.of(Status.DRAFT, Status.IN_REVIEW, Status.APPROVED);
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
    private Topic topic = Topic.NEWSLETTER;

    @Column(name = "audience_language")
    private String language;

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

    @Embedded
    private Approval approval = new Approval();

    @Embedded
    private Pacing pacing = Pacing.AT_ONCE;

    /** The number of the issue whose readers it is for, or null. */
    private Integer corrects;

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

    /** A few words to exactly those who received another one. */
    static Issue correcting(Issue sent, int number, Quarter quarter, Wording wording, Instant now) {
        refuseUnless(sent.left(), "issue.has-not-left");
        Issue correction = new Issue(number, quarter, wording, sent.zone(), now);
        correction.corrects = sent.number;
        correction.topic = sent.topic;
        return correction;
    }

    /** Its content, to be changed: what was asked for or approved is then no longer what is there. */
    public Contents edit(Instant now) {
        refuseUnless(changeable(), "issue.is-not-a-draft");
        contents.changed(now);
        fallBack(now);
        return contents;
    }

    /** Whatever was read is no longer what would leave: somebody must read and approve it again. */
    public void fallBack(Instant now) {
        refuseUnless(stillToLeave(), "issue.has-left");
        approval.lose(now);
        status = Status.DRAFT;
        sendAt = null;
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

    /** A webinar has another date: until it leaves, an issue says the right one, and somebody reads it again. */
    public boolean follow(Snapshot webinar, Instant now) {
        return stillToLeave() && noted(contents.follow(webinar, now), now);
    }

    /** A webinar does not take place: it drops out. */
    public boolean withdraw(Snapshot.Origin webinar, Instant now) {
        return stillToLeave() && noted(contents.withdraw(webinar, now), now);
    }

    private boolean noted(boolean changed, Instant now) {
        if (changed) {
            fallBack(now);
        }
        return changed;
    }

    private boolean stillToLeave() {
        return changeable() || status == Status.SCHEDULED;
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

    /** @return false when it was for them already */
    public boolean address(Whom whom, Instant now) {
        if (whom.equals(whom())) {
            return false;
        }
        refuseUnless(changeable(), "issue.is-not-a-draft");
        topic = whom.topic();
        departements = String.join(",", whom.departements());
        segmentId = whom.segment();
        language = whom.language();
        fallBack(now);
        return true;
    }

    /**
     * Somebody is to read it.
     *
     * @param imprint of all that people would get and of whom it is for
     */
    public void ask(Person by, String imprint, Instant now) {
        refuseUnless(status == Status.DRAFT || status == Status.IN_REVIEW, "issue.is-not-to-review");
        refuseUnfinished();
        approval.ask(by, imprint, now);
        status = Status.IN_REVIEW;
    }

    /** @return false when that was done already */
    public boolean approve(Person by, Approval.Approvers approvers, String imprint, Instant now) {
        if (status == Status.APPROVED && approval.covers(imprint)) {
            return false;
        }
        refuseUnless(status == Status.IN_REVIEW, "issue.is-not-in-review");
        approval.approve(by, approvers, imprint, now);
        status = Status.APPROVED;
        return true;
    }

    /** Whoever read it wants something changed, be it after it was approved. */
    public void sendBack(Instant now) {
        refuseUnless(status == Status.IN_REVIEW || status == Status.APPROVED, "issue.is-not-in-review");
        fallBack(now);
    }

    /** A correction and an announcement may say all in their introduction. */
    boolean mayBeSentences() {
        return corrects != null || announcement();
    }

    private void refuseUnfinished() {
        boolean sentences = mayBeSentences() && !wording.introduction().isBlank();
        if (contents.shown().isEmpty() && !sentences) {
            throw Refusal.invalid("", "issue.has-no-entries");
        }
        if (wording.subject().isBlank()) {
            throw Refusal.invalid("subject", "issue.has-no-subject");
        }
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
        refuseUnfinished();
        refuseUnless(approval.given(), "issue.is-not-approved");
        if (at.isBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid("date", "issue.date-is-past");
        }
        sendAt = at;
        zone = readIn.getId();
        status = Status.SCHEDULED;
        return true;
    }

    /**
     * For when the grace is over, in which somebody may still hold it.
     *
     * @return false when it leaves within the grace already
     */
    public boolean scheduleSoon(Duration grace, ZoneId readIn, Clock clock) {
        Instant at = clock.instant().plus(grace);
        boolean soon = status == Status.SCHEDULED && !sendAt.isAfter(at);
        return !soon && !LEFT.contains(status) && schedule(at, readIn, clock);
    }

    /** In which waves it leaves: how, and not what, so that an approval stays. */
    public void pace(Pacing waves) {
        refuseUnless(stillToLeave(), "issue.has-left");
        pacing = waves;
    }

    /** Held: it stays approved, and leaves when somebody schedules it again. */
    public void unschedule() {
        refuseUnless(status == Status.SCHEDULED, "issue.has-left");
        status = Status.APPROVED;
        sendAt = null;
    }

    /** Whether its instant has come. */
    public boolean due(Instant now) {
        return status == Status.SCHEDULED && !sendAt.isAfter(now);
    }

    /** The one way to leave: due, and approved exactly as it is. */
    public void begin(long mailing, String imprint, Instant now) {
        refuseUnless(due(now), "issue.is-not-due");
        refuseUnless(approval.covers(imprint), "issue.is-not-approved");
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

    /** Whom it is for. */
    public Whom whom() {
        Set<String> codes = departements.isEmpty() ? Set.of() : Set.of(departements.split(","));
        return new Whom(topic, codes, segmentId, language);
    }

    public Set<String> departements() {
        return whom().departements();
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

    /** Whether somebody counts on it as it is: it was asked for, approved or scheduled. */
    public boolean promised() {
        return stillToLeave() && status != Status.DRAFT;
    }

    public Pacing pacing() {
        return pacing;
    }

    /** The number of the issue that it corrects, or null. */
    public Integer corrects() {
        return corrects;
    }

    /** Whether people may change its content and whom it is for. */
    public boolean changeable() {
        return CHANGEABLE.contains(status);
    }

    /** For reading; the verbs here are for changing. */
    public Approval approval() {
        return approval;
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
