package org.relais.webinars;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;

/** Planning: what staff do with webinars. Whoever has to hear of a change is told in its transaction. */
@UseCase
public class WebinarService {
    private static final int LONGEST_SLUG = 60;

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

    /** A draft, seen by the team only. */
    public Webinar create(Plan plan) {
        String uid = UUID.randomUUID().toString();
        Webinar.Identity identity =
                new Webinar.Identity(slug(plan.presentation().title(), uid), uid, actor.accountId());
        Webinar webinar = new Webinar(identity, plan, starts(plan.timetable()), clock.instant());
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
        Optional<Change> moved = webinar.move(plan.timetable(), starts(plan.timetable()), clock.instant());
        Change change = webinar.reword(plan, clock.instant());
        audit.record("webinar.edit", name(webinar), webinar.title());
        tell(webinar, moved.orElse(change), null);
        return webinar;
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

    /** Published, with a date that is not over, the next first. */
    public List<Webinar> coming(int most) {
        return webinars.coming(clock.instant(), most);
    }

    /** The rule's beginnings; one date when there is none. */
    private static List<LocalDateTime> starts(Timetable timetable) {
        return List.of(timetable.start());
    }

    /** Readable, and never the same twice. */
    private static String slug(String title, String uid) {
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
