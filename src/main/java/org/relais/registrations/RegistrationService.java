package org.relais.registrations;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.staff.AuditLog;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/** Who comes, for those who want to know. */
@UseCase
public class RegistrationService {
    @Inject
    private RegistrationRepository registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** All of a webinar's, whatever their status. */
    public List<Registration> of(long webinarId) {
        return registrations.of(webinarId);
    }

    /** Refused as unknown when there is none. */
    public Registration find(long id) {
        return registrations.get(id);
    }

    /** For whoever was told its number from outside: it may be gone. */
    public Optional<Registration> look(long id) {
        return registrations.find(id);
    }

    /** All under that fingerprint of an address, whatever their status. */
    public List<Registration> under(String fingerprint) {
        return registrations.under(fingerprint);
    }

    /** Those with a seat on that date, whether they come to it alone or to all. */
    public List<Registration> registeredFor(long dateId) {
        return registrations.registeredFor(dateId);
    }

    /** Refused as unknown when it is not public. */
    public Offer offer(String slug) {
        Webinar webinar = webinars.published(slug);
        return new Offer(webinar, occupancy(webinar), clock.instant());
    }

    public Occupancy occupancy(Webinar webinar) {
        return new Occupancy(webinar.admission().capacity(), registrations.taken(webinar.id()));
    }

    /** The way into the room was used: a hint, never a proof of attendance. */
    public void opened(long id) {
        registrations.get(id).entrance().opened(clock.instant());
    }

    /** No link of theirs opens the room, until a new one is made. */
    public void revokeEntrance(long id) {
        registrations.get(id).entrance().revoke();
        audit.record("registration.revoke-link", "registration/" + id, "");
    }

    /** Another way into the room, the links before open nothing any more; who gets it is told by resending the invitation. */
    public void renewEntrance(long id) {
        registrations.get(id).entrance().renew();
        audit.record("registration.renew-link", "registration/" + id, "");
    }

    /** Registrations under that fingerprint, to whom a message came back. */
    public void mailFailed(String fingerprint) {
        registrations.under(fingerprint).forEach(each -> each.mailFailed(clock.instant()));
    }

    /** The place in the line: 1 for who is next. */
    public long position(Registration waiting) {
        return registrations.before(waiting) + 1;
    }

    public Figures figures(long webinarId) {
        return registrations.figures(webinarId);
    }
}
