package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.relais.staff.Role;
import org.relais.staff.Today;
import org.relais.web.Say;

/** What the team's first page says of webinars: the next one, a missing link, the drafts. */
@ApplicationScoped
public class WebinarsToday {
    private static final int AHEAD = 20;
    private static final Duration SOON = Duration.ofDays(30);

    @Inject
    private WebinarService webinars;

    @Inject
    private Clock clock;

    void tell(@Observes Today today) {
        if (!today.isFor(Role.ORGANISER) && !today.isFor(Role.ADMIN)) {
            return;
        }
        Instant now = clock.instant();
        List<Webinar> coming = webinars.coming(AHEAD);
        coming.stream().findFirst().ifPresent(next -> next(today, next, now));
        coming.stream()
                .filter(webinar -> !webinar.venue().ready())
                .filter(webinar -> webinar.current(now).startsAt().isBefore(now.plus(SOON)))
                .forEach(webinar -> linkMissing(today, webinar, now));
        webinars.on(Shelf.DRAFTS, 1).webinars().forEach(draft -> draft(today, draft));
    }

    private static void next(Today today, Webinar webinar, Instant now) {
        Say say = today.say();
        today.fact(
                say.text("today.next-webinar"),
                say.shortMoment(webinar.current(now).startsAt(), webinar.zone()));
    }

    private static void linkMissing(Today today, Webinar webinar, Instant now) {
        Say say = today.say();
        String when = say.date(webinar.current(now).localStart().toLocalDate());
        today.todo(new Today.Todo(
                WebinarPages.path(webinar.id()) + "/edit#f-link",
                "camera-video",
                "is-sound",
                say.text("today.webinar-link", when),
                webinar.title()));
    }

    private static void draft(Today today, Webinar webinar) {
        Say say = today.say();
        today.todo(new Today.Todo(
                WebinarPages.path(webinar.id()),
                "camera-video",
                "is-sound",
                say.text("today.webinar-draft"),
                webinar.title()));
    }
}
