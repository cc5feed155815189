package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.relais.registrations.RegistrationChanged.Kind;
import org.relais.staff.AuditLog;
import org.relais.webhooks.Webhooks;

/** Tells a step of a registration to whoever has to know: the journal, the rooms above, other programs. */
@ApplicationScoped
class Tidings {
    /** What other programs hear of. */
    private static final Map<Kind, String> OUTSIDE = Map.of(
            Kind.REGISTERED, "registration.created",
            Kind.WAITLISTED, "registration.waiting",
            Kind.PROMOTED, "registration.promoted",
            Kind.ANSWERED, "registration.answered",
            Kind.CANCELLED, "registration.cancelled");

    @Inject
    private AuditLog audit;

    @Inject
    private Webhooks webhooks;

    @Inject
    private RegistrationRepository registrations;

    @Inject
    private Event<RegistrationChanged> news;

    void tell(Registration registration, Kind kind) {
        registrations.written();
        String object = "registration/" + registration.id();
        String act = "registration." + verb(kind);
        audit.record(act, object, "webinar/" + registration.webinarId());
        if (OUTSIDE.containsKey(kind)) {
            webhooks.tell(OUTSIDE.get(kind), object, facts(registration));
        }
        news.fire(new RegistrationChanged(registration.id(), registration.webinarId(), kind));
    }

    private static Map<String, Object> facts(Registration registration) {
        return Map.of(
                "webinar", registration.webinarId(),
                "status", registration.status().name(),
                "answer", registration.answer().name());
    }

    /** {@code ASKED_AGAIN} → {@code asked-again}: each has its words under {@code act.registration.…}. */
    private static String verb(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
