package org.relais.webinars;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private int sequence;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Enumerated(EnumType.STRING)
    private WebinarStatus status;

    @Embedded
    private Presentation presentation;

    @Embedded
    private Admission admission;

    @Embedded
    private Venue venue;

    @Embedded
    private Course course;

    @Embedded
    private Custom custom;

    @OneToMany(mappedBy = "webinar", cascade = CascadeType.ALL)
    @OrderBy("original")
    private List<WebinarDate> dates = new ArrayList<>();

    @OneToMany(mappedBy = "webinar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Question> questions = new ArrayList<>();

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

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

    /**
     * @param starts the local beginnings that the plan's rule gives, or the one of the plan
     */
    public Webinar(Identity identity, Plan plan, List<LocalDateTime> starts, Instant now) {
        slug = identity.slug();
        uid = identity.uid();
        createdBy = identity.createdBy();
        status = WebinarStatus.DRAFT;
        createdAt = now;
        take(plan, now);
        course = new Course(plan.timetable());
        starts.forEach(start -> dates.add(new WebinarDate(this, start, duration())));
    }

    private void take(Plan plan, Instant now) {
        presentation = plan.presentation();
        admission = plan.admission();
        venue = plan.venue();
        custom = new Custom(plan.switches());
        revisedAt = now;
    }

    /** Everything but the dates. */
    public Change reword(Plan plan, Instant now) {
        refuseIf(status == WebinarStatus.CANCELLED);
        take(plan, now);
        return Change.REWORDED;
    }

    /**
     * Other dates for all of it. The dates keep their people, in their order; what the new rule has no place for is cancelled.
     *
     * @return nothing when the dates are what they were
     */
    public Optional<Change> move(Timetable timetable, List<LocalDateTime> starts, Instant now) {
        refuseIf(status == WebinarStatus.CANCELLED);
        if (course.is(timetable)) {
            return Optional.empty();
        }
        if (status == WebinarStatus.PUBLISHED && first().startsAt().isBefore(now)) {
            throw Refusal.conflict("webinar.has-begun");
        }
        course = new Course(timetable);
        List<WebinarDate> kept = dates.stream()
                .filter(WebinarDate::planned)
                .sorted(Comparator.comparing(WebinarDate::original))
                .toList();
        for (int at = 0; at < Math.max(kept.size(), starts.size()); at++) {
            place(at < kept.size() ? kept.get(at) : null, at < starts.size() ? starts.get(at) : null);
        }
        return Optional.of(calendarsMove(Change.MOVED, now));
    }

    private void place(WebinarDate date, LocalDateTime start) {
        if (date == null) {
            dates.add(new WebinarDate(this, start, duration()));
        } else if (start == null) {
            date.cancel();
        } else {
            date.rebase(start, duration());
        }
    }

    /** One date to another hour; the others stay. */
    public Change moveDate(WebinarDate date, LocalDateTime start, Duration length, Instant now) {
        refuseIf(status == WebinarStatus.CANCELLED || !date.planned() || date.over(now));
        date.stand(start, length);
        if (!series()) {
            course = new Course(Timetable.once(start, length, zone()));
            date.rebase(start, length);
        }
        return calendarsMove(series() ? Change.DATE_MOVED : Change.MOVED, now);
    }

    /** One date of a series does not take place; the last one cannot go alone. */
    public Change cancelDate(WebinarDate date, Instant now) {
        refuseIf(status == WebinarStatus.CANCELLED || !date.planned() || date.over(now));
        if (dates.stream().filter(WebinarDate::planned).count() == 1) {
            throw Refusal.conflict("webinar.last-date");
        }
        date.cancel();
        return calendarsMove(Change.DATE_CANCELLED, now);
    }

    /** Open to everyone from now on. */
    public Optional<Change> publish(Instant now) {
        if (status == WebinarStatus.PUBLISHED) {
            return Optional.empty();
        }
        refuseIf(status == WebinarStatus.CANCELLED);
        if (dates.stream().noneMatch(date -> date.coming(now))) {
            throw Refusal.conflict("webinar.nothing-to-come");
        }
        status = WebinarStatus.PUBLISHED;
        publishedAt = now;
        revisedAt = now;
        return Optional.of(Change.PUBLISHED);
    }

    public Optional<Change> cancel(Instant now) {
        if (status == WebinarStatus.CANCELLED) {
            return Optional.empty();
        }
        if (standing(now) == Standing.HELD) {
            throw Refusal.conflict("webinar.is.HELD");
        }
        status = WebinarStatus.CANCELLED;
        return Optional.of(calendarsMove(Change.CANCELLED, now));
    }

    /** A draft has been in nobody's calendar yet. */
    private Change calendarsMove(Change change, Instant now) {
        if (publishedAt != null) {
            sequence++;
        }
        revisedAt = now;
        return change;
    }

    private void refuseIf(boolean impossible) {
        if (impossible) {
            throw Refusal.conflict("webinar.cannot-change");
        }
    }

    /** One more question for those who register; whoever registered before is not asked. */
    public Question ask(Question.Draft draft) {
        Question question = new Question(
                this, questions.stream().mapToInt(Question::position).max().orElse(-1) + 1, draft);
        questions.add(question);
        return question;
    }

    public Standing standing(Instant now) {
        boolean over = status == WebinarStatus.PUBLISHED
                && dates.stream().filter(WebinarDate::planned).allMatch(date -> date.over(now));
        return over ? Standing.HELD : Standing.valueOf(status.name());
    }

    /** Whether somebody may register now for a date to come. */
    public boolean takesRegistrations(Instant now) {
        return status == WebinarStatus.PUBLISHED
                && admission.openAt(now)
                && !coming(now).isEmpty();
    }

    public List<WebinarDate> coming(Instant now) {
        return dates.stream()
                .filter(date -> date.coming(now))
                .sorted(Comparator.comparing(WebinarDate::startsAt))
                .toList();
    }

    /** Refused as unknown when it is no date of this webinar. */
    public WebinarDate date(long dateId) {
        return dates.stream()
                .filter(date -> date.id() == dateId)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("webinar.date-unknown"));
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
        return sequence;
    }

    /** When anything that calendars show last changed: their DTSTAMP. */
    public Instant revisedAt() {
        return revisedAt;
    }

    public WebinarStatus status() {
        return status;
    }

    public Presentation presentation() {
        return presentation;
    }

    public String title() {
        return presentation.title();
    }

    public Admission admission() {
        return admission;
    }

    public Venue venue() {
        return venue;
    }

    public Timetable timetable() {
        return course.timetable();
    }

    public ZoneId zone() {
        return timetable().zone();
    }

    public Duration duration() {
        return timetable().duration();
    }

    public boolean series() {
        return timetable().rule() != null;
    }

    public Custom custom() {
        return custom;
    }

    /** In the order of the rule, the cancelled ones among them. */
    public List<WebinarDate> dates() {
        return List.copyOf(dates);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The earliest that takes place; of a cancelled webinar, the earliest. */
    public WebinarDate first() {
        return dates.stream()
                .min(Comparator.comparing(WebinarDate::status).thenComparing(WebinarDate::startsAt))
                .orElseThrow();
    }

    /** The end of the last date. */
    public Instant endsAt() {
        return dates.stream()
                .map(WebinarDate::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public int version() {
        return version;
    }
}
