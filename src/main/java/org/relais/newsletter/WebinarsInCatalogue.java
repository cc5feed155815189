package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.relais.centre.ComingEvents;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** Webinars to come among the events of the centre of resources: this room may see both. */
@ApplicationScoped
public class WebinarsInCatalogue {
    private static final int MOST = 50;

    @Inject
    private WebinarService webinars;

    @Inject
    private Clock clock;

    void tell(@Observes ComingEvents events) {
        webinars.coming(MOST).forEach(webinar -> webinar.coming(clock.instant()).stream()
                .findFirst()
                .ifPresent(next ->
                        events.tell(event(webinar, next), webinar.presentation().departements())));
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
