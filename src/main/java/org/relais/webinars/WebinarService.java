package org.relais.webinars;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;

/** Planning: what staff do with webinars. Whoever has to hear of a change is told in its transaction. */
@UseCase
public class WebinarService {
    private static final int LONGEST_SLUG = 60;
    private static final int LARGEST_PAGE = 100;
    private static final Duration FOLLOWED = Duration.ofDays(365);

    @Inject
    private WebinarRepository webinars;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<WebinarChanged> news;

    @Inject
    private Event<ChangeForecast> questions;

    /** A draft, seen by the team only. */
    public Webinar create(Plan plan) {
        String uid = UUID.randomUUID().toString();
        Webinar.Identity identity =
                new Webinar.Identity(slug(plan.presentation().title(), uid), uid, actor.accountId());
        Webinar webinar = new Webinar(identity, plan, clock.instant());
        webinars.add(webinar);
        audit.record("webinar.create", name(webinar), webinar.title());
        return webinar;
    }

    /** @param version what the editor saw; refused when somebody changed it meanwhile */
    public Webinar edit(long id, Plan plan, int version) {
        Webinar webinar = webinars.getToChange(id);
        if (webinar.version() != version) {
            throw Refusal.conflict("webinar.changed-meanwhile");
        }
        Set<Change> changes = webinar.edit(plan, clock.instant());
        if (!changes.isEmpty()) {
            audit.record("webinar.edit", name(webinar), webinar.title());
            Change.told(changes).forEach(change -> tell(webinar, change, null));
        }
        return webinar;
    }

    /** What saving a plan would do; refused as saving it would be. */
    public Forecast foresee(long id, Plan plan) {
        Webinar webinar = webinars.get(id);
        return forecast(webinar, webinar.foresee(plan, clock.instant()), null);
    }

    /** What another act would do. */
    public Forecast foresee(long id, Change change, Long dateId) {
        return forecast(webinars.get(id), EnumSet.of(change), dateId);
    }

    public Forecast foreseeMove(long id, long dateId, LocalDateTime start, Duration length) {
        Webinar webinar = webinars.get(id);
        Change change = webinar.foreseeMove(webinar.date(dateId), start, length, clock.instant());
        return forecast(webinar, EnumSet.of(change), dateId);
    }

    private Forecast forecast(Webinar webinar, Set<Change> changes, Long dateId) {
        List<ChangeForecast.Line> mails = new ArrayList<>();
        for (Change change : Change.told(changes)) {
            ChangeForecast question = new ChangeForecast(webinar.id(), change, dateId);
            if (webinar.publishedAt() != null || change == Change.PUBLISHED) {
                questions.fire(question);
            }
            mails.addAll(question.lines());
        }
        return new Forecast(webinar, changes, mails);
    }

    public boolean publish(long id) {
        return act("webinar.publish", id, webinar -> webinar.publish(clock.instant()));
    }

    public boolean cancel(long id) {
        return act("webinar.cancel", id, webinar -> webinar.cancel(clock.instant()));
    }

    private boolean act(String action, long id, Function<Webinar, Optional<Change>> verb) {
        Webinar webinar = webinars.getToChange(id);
        Optional<Change> change = verb.apply(webinar);
        change.ifPresent(each -> {
            audit.record(action, name(webinar), webinar.title());
            tell(webinar, each, null);
        });
        return change.isPresent();
    }

    public void moveDate(long id, long dateId, LocalDateTime start, Duration length) {
        Webinar webinar = webinars.getToChange(id);
        Change change = webinar.moveDate(webinar.date(dateId), start, length, clock.instant());
        audit.record("webinar.move-date", name(webinar), webinar.title());
        tell(webinar, change, dateId);
    }

    public void cancelDate(long id, long dateId) {
        Webinar webinar = webinars.getToChange(id);
        Change change = webinar.cancelDate(webinar.date(dateId), clock.instant());
        audit.record("webinar.cancel-date", name(webinar), webinar.title());
        tell(webinar, change, dateId);
    }

    private void tell(Webinar webinar, Change change, Long dateId) {
        news.fire(new WebinarChanged(webinar.id(), change, dateId));
    }

    public Webinar find(long id) {
        return webinars.get(id);
    }

    /** The one row that everyone who takes or frees a seat waits for, so that there is never one too many. */
    public Webinar lock(long id) {
        return webinars.getToChange(id);
    }

    public Optional<Webinar> byUid(String uid) {
        return webinars.byUid(uid);
    }

    /** For everyone: a draft is unknown. */
    public Webinar published(String slug) {
        return webinars.bySlug(slug)
                .filter(webinar -> webinar.status() != WebinarStatus.DRAFT)
                .orElseThrow(() -> Refusal.unknown("webinar.unknown"));
    }

    /** One page of a shelf. */
    public Listing on(Shelf shelf, int asked) {
        long total = webinars.count(shelf, clock.instant());
        int page = Listing.within(asked, total);
        List<Webinar> some = webinars.on(shelf, clock.instant(), (page - 1) * Listing.SIZE, Listing.SIZE);
        return new Listing(some, total, page, Listing.pages(total));
    }

    /** How many stand on each shelf. */
    public Map<String, Long> counts() {
        return Arrays.stream(Shelf.values())
                .collect(Collectors.toMap(Shelf::name, shelf -> webinars.count(shelf, clock.instant())));
    }

    /** With a greater number, in order; at most 100. */
    public List<Webinar> after(long id, int most) {
        return webinars.after(id, Math.max(1, Math.min(most, LARGEST_PAGE)));
    }

    /** Ever public and not long over, cancelled ones among them, for a calendar that follows them. */
    public List<Webinar> followed() {
        return webinars.published(clock.instant().minus(FOLLOWED));
    }

    /** Those whose last date is over, the latest first. */
    public List<Webinar> past(int most) {
        return webinars.on(Shelf.PAST, clock.instant(), 0, most);
    }

    /** A draft with the same words, questions and speakers, on the next same day of the week, some weeks later. */
    public Webinar duplicate(long id) {
        Webinar original = webinars.get(id);
        Webinar copy = create(Planned.again(original.plan(), clock.instant()));
        original.speakers().forEach(each -> copy.kit().present(copy, each.draft(), each.photoId()));
        original.questions().forEach(each -> copy.kit().ask(copy, each.draft()));
        return copy;
    }

    /** Published, with a date that is not over, the next first. */
    public List<Webinar> coming(int most) {
        return webinars.on(Shelf.COMING, clock.instant(), 0, most);
    }

    /** Readable, and never the same twice. */
    static String slug(String title, String uid) {
        String words = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String bare = words.length() > LONGEST_SLUG ? words.substring(0, LONGEST_SLUG) : words;
        return (bare.isEmpty() ? "webinaire" : bare) + "-" + uid.substring(0, 6);
    }

    private static String name(Webinar webinar) {
        return "webinar/" + webinar.id();
    }
}
