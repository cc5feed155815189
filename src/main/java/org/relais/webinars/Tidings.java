package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.relais.web.Settings;
import org.relais.webhooks.Webhooks;

/** Tells other programs what becomes of a webinar, in the transaction that changes it; of a draft they hear nothing. */
@ApplicationScoped
class Tidings {
    private static final Map<Change, String> OUTSIDE = Map.of(
            Change.PUBLISHED, "webinar.published",
            Change.REWORDED, "webinar.changed",
            Change.ADMISSION, "webinar.changed",
            Change.MOVED, "webinar.moved",
            Change.DATE_MOVED, "webinar.moved",
            Change.DATE_CANCELLED, "webinar.date-cancelled",
            Change.CANCELLED, "webinar.cancelled");

    @Inject
    private WebinarService webinars;

    @Inject
    private Webhooks webhooks;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void tell(@Observes WebinarChanged news) {
        Webinar webinar = webinars.find(news.webinarId());
        if (webinar.publishedAt() != null) {
            webhooks.tell(OUTSIDE.get(news.change()), "webinar/" + webinar.id(), facts(webinar, news.dateId()));
        }
    }

    private Map<String, Object> facts(Webinar webinar, Long dateId) {
        WebinarDate date = dateId == null ? webinar.current(clock.instant()) : webinar.date(dateId);
        Map<String, Object> facts = new HashMap<>(Map.of(
                "status", webinar.status().name(),
                "sequence", webinar.sequence(),
                "startsAt", date.startsAt(),
                "endsAt", date.endsAt(),
                "page", settings.baseUrl() + "/webinars/" + webinar.slug()));
        if (dateId != null) {
            facts.put("date", dateId);
        }
        return facts;
    }
}
