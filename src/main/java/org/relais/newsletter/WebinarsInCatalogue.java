package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.centre.ComingEvents;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarChanged;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/**
 * Webinars to come among the events of the centre of resources: this room may see both. They are looked up anew after two seconds and
 * when one changed on this node, as the centre does with its resources (decision 0019).
 */
@ApplicationScoped
public class WebinarsInCatalogue {
    private static final int MOST = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    private WebinarService webinars;

    @Inject
    private Clock clock;

    private volatile Shown shown = new Shown(List.of(), Instant.MIN);

    /** What was found, and when. */
    private record Shown(List<Announced> all, Instant at) {}

    private record Announced(ComingEvents.Coming event, Set<String> departements) {}

    void tell(@Observes ComingEvents events) {
        current().forEach(each -> events.tell(each.event(), each.departements()));
    }

    /** Told once the change can be read. */
    void notice(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebinarChanged news) {
        shown = new Shown(List.of(), Instant.MIN);
    }

    private List<Announced> current() {
        Shown last = shown;
        Instant now = clock.instant();
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(PATIENCE))) {
            last = new Shown(
                    webinars.coming(MOST).stream()
                            .flatMap(webinar -> announced(webinar, now))
                            .toList(),
                    now);
            shown = last;
        }
        return last.all();
    }

    private static Stream<Announced> announced(Webinar webinar, Instant now) {
        return webinar.coming(now).stream()
                .limit(1)
                .map(next -> new Announced(
                        event(webinar, next), Set.copyOf(webinar.presentation().departements())));
    }

    private static ComingEvents.Coming event(Webinar webinar, WebinarDate next) {
        return new ComingEvents.Coming(
                "/webinars/" + webinar.slug(),
                webinar.title(),
                webinar.presentation().summary(),
                next.startsAt(),
                webinar.zone());
    }
}
