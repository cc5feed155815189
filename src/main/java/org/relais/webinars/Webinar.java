package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;

/**
 * An online meeting that people register for: on one date, or on the dates of a series. DRAFT until it is PUBLISHED; CANCELLED is
 * an end. It is known to calendars by one uid for life; its sequence rises with every change of dates or status and with nothing
 * else (CALENDAR 13, 14). Each verb answers what the change means for those who come, or nothing when nothing changed.
 */
@Entity
public class Webinar {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webinar_seq")
    @SequenceGenerator(name = "webinar_seq", allocationSize = 50)
    private Long id;

    private String slug;
    private String uid;

    @Embedded
    private Life life;

    @Embedded
    private Outline outline;

    @Embedded
    private Dates dates;

    @Embedded
    private Kit kit = new Kit();

    @Column(name = "created_by")
    private Long createdBy;

    @Version
    private int version;

    protected Webinar() {}

    /**
     * What never changes about it.
     *
     * @param slug its address, unique
     * @param uid for calendars, of no meaning
     * @param createdBy account, or null for a token
     */
    public record Identity(String slug, String uid, Long createdBy) {}

    public Webinar(Identity identity, Plan plan, Instant now) {
        slug = identity.slug();
        uid = identity.uid();
        createdBy = identity.createdBy();
        life = new Life(now);
        outline = new Outline(plan);
        dates = new Dates(this, plan.timetable());
    }

    /** Takes another plan; refused when the dates would change of what has begun, or lead into the past. */
    public Set<Change> edit(Plan plan, Instant now) {
        Set<Change> changes = foresee(plan, now);
        if (!changes.isEmpty()) {
            outline.take(plan);
        }
        if (changes.contains(Change.MOVED)) {
            dates.become(this, plan.timetable());
            life.calendarsMove(Change.MOVED, now);
        } else if (changes.contains(Change.REWORDED)) {
            life.reword(now);
        }
        return changes;
    }

    /** The same answer and refusals as {@link #edit}, and nothing is done. */
    public Set<Change> foresee(Plan plan, Instant now) {
        life.refuseIfOver();
        Set<Change> changes = outline.differences(plan);
        if (!dates.are(plan.timetable())) {
            refuseLate(plan.timetable(), now);
            changes.add(Change.MOVED);
        }
        return changes;
    }

    private void refuseLate(Timetable timetable, Instant now) {
        if (life.is(WebinarStatus.PUBLISHED)) {
            if (first().startsAt().isBefore(now)) {
                throw Refusal.conflict("webinar.has-begun");
            }
            timetable.refusePast(now);
        }
    }

    /** One date to another hour; the others stay. */
    public Change moveDate(WebinarDate date, LocalDateTime start, Duration length, Instant now) {
        Change change = foreseeMove(date, start, length, now);
        dates.shift(date, start, length);
        return life.calendarsMove(change, now);
    }

    /** The same answer and refusals as {@link #moveDate}, and nothing is done. */
    public Change foreseeMove(WebinarDate date, LocalDateTime start, Duration length, Instant now) {
        refuseUnlessAhead(date, now);
        Timetable.once(start, length, zone()).refusePast(now);
        return series() ? Change.DATE_MOVED : Change.MOVED;
    }

    /** One date of a series does not take place; the last one cannot go alone. */
    public Change cancelDate(WebinarDate date, Instant now) {
        refuseUnlessAhead(date, now);
        dates.cancel(date);
        return life.calendarsMove(Change.DATE_CANCELLED, now);
    }

    /** Open to everyone from now on. */
    public Optional<Change> publish(Instant now) {
        if (life.is(WebinarStatus.PUBLISHED)) {
            return Optional.empty();
        }
        life.refuseIfOver();
        if (coming(now).isEmpty()) {
            throw Refusal.conflict("webinar.nothing-to-come");
        }
        life.publish(now);
        return Optional.of(Change.PUBLISHED);
    }

    public Optional<Change> cancel(Instant now) {
        if (life.is(WebinarStatus.CANCELLED)) {
            return Optional.empty();
        }
        if (standing(now) == Standing.HELD) {
            throw Refusal.conflict("webinar.is.HELD");
        }
        return Optional.of(life.cancel(now));
    }

    private void refuseUnlessAhead(WebinarDate date, Instant now) {
        life.refuseIfOver();
        if (!date.planned() || date.over(now)) {
            throw Refusal.conflict("webinar.cannot-change");
        }
    }

    /** One more question for those who register; whoever registered before is not asked. */
    public Question ask(Question.Draft draft) {
        return kit.ask(this, draft);
    }

    public Standing standing(Instant now) {
        boolean over =
                life.is(WebinarStatus.PUBLISHED) && dates.planned().stream().allMatch(date -> date.over(now));
        return over ? Standing.HELD : Standing.valueOf(status().name());
    }

    /** Whether somebody may register now for a date to come. */
    public boolean takesRegistrations(Instant now) {
        return life.is(WebinarStatus.PUBLISHED)
                && admission().openAt(now)
                && !coming(now).isEmpty();
    }

    /** Planned and not begun, the next first. */
    public List<WebinarDate> coming(Instant now) {
        return dates.coming(now);
    }

    /** Refused as unknown when it is no date of this webinar. */
    public WebinarDate date(long dateId) {
        return dates.one(dateId);
    }

    public Long id() {
        return id;
    }

    /** Its address under {@code /webinars/}. */
    public String slug() {
        return slug;
    }

    /** For calendars: the same for everyone and for life. */
    public String uid() {
        return uid;
    }

    public int sequence() {
        return life.sequence();
    }

    /** When anything that calendars show last changed: their DTSTAMP. */
    public Instant revisedAt() {
        return life.revisedAt();
    }

    public WebinarStatus status() {
        return life.status();
    }

    public Presentation presentation() {
        return outline.presentation();
    }

    public String title() {
        return presentation().title();
    }

    public Admission admission() {
        return outline.admission();
    }

    public Venue venue() {
        return outline.venue();
    }

    public Timetable timetable() {
        return dates.course().timetable();
    }

    public ZoneId zone() {
        return dates.course().zone();
    }

    public Duration duration() {
        return dates.course().duration();
    }

    public boolean series() {
        return dates.course().series();
    }

    public Custom custom() {
        return outline.custom();
    }

    /** As staff decided it, to be changed and taken again. */
    public Plan plan() {
        return outline.with(timetable());
    }

    /** In the order of the rule, the cancelled ones among them. */
    public List<WebinarDate> dates() {
        return dates.all();
    }

    Kit kit() {
        return kit;
    }

    public List<Speaker> speakers() {
        return kit.speakers();
    }

    public List<Question> questions() {
        return kit.questions();
    }

    /** Files and links of either moment; {@link #shownAt} is what everyone sees. */
    public List<Handout> handouts() {
        return kit.handouts();
    }

    /** Once the last date is over, also what is for afterwards: the replay among it. */
    public List<Handout> shownAt(Instant now) {
        boolean held = standing(now) == Standing.HELD;
        return kit.handouts().stream()
                .filter(each -> held || each.shown() == Handout.Shown.BEFORE)
                .toList();
    }

    /** Whether everyone sees a file by now: a portrait, or a document whose time has come. */
    boolean shows(long fileId, Instant now) {
        return !life.is(WebinarStatus.DRAFT)
                && (kit.speakers().stream().anyMatch(each -> Objects.equals(each.photoId(), fileId))
                        || shownAt(now).stream().anyMatch(each -> Objects.equals(each.fileId(), fileId)));
    }

    /** Seats on each date that are kept for some. */
    public List<Share> shares() {
        return admission().shares();
    }

    /** The earliest that takes place; of a cancelled webinar, the earliest. */
    public WebinarDate first() {
        return dates.first();
    }

    /** The date that is on or comes next, or the first when all are over. */
    public WebinarDate current(Instant now) {
        return dates.planned().stream()
                .filter(date -> !date.over(now))
                .min(Comparator.comparing(WebinarDate::startsAt))
                .orElseGet(this::first);
    }

    /** The end of the last date. */
    public Instant endsAt() {
        return dates.endsAt();
    }

    public Instant createdAt() {
        return life.createdAt();
    }

    /** Null before. */
    public Instant publishedAt() {
        return life.publishedAt();
    }

    public int version() {
        return version;
    }
}
