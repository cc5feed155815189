package org.relais.invitations;

import jakarta.inject.Inject;
import java.time.Clock;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.registrations.RegistrationService;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/**
 * Somebody's own way into the room. Its link is personal and can be revoked; the room itself is shown once it is open and to no one
 * else. That somebody opened it is kept as a hint and proves no attendance.
 */
@UseCase
public class JoinService {
    @Inject
    private RegistrationLinks links;

    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private Clock clock;

    /** Where they stand before the door. */
    public Threshold threshold(String token) {
        Registration registration = registration(token);
        Webinar webinar = webinars.find(registration.webinarId());
        return Threshold.of(webinar, registration, clock.instant());
    }

    /** @return refused unless the room is open */
    public Threshold enter(String token) {
        Threshold threshold = threshold(token);
        if (threshold.state() != Threshold.State.OPEN) {
            throw Refusal.conflict("join.not-open");
        }
        registrations.opened(threshold.registration().id());
        return threshold;
    }

    private Registration registration(String token) {
        RegistrationLinks.Way way = links.joined(token);
        return registrations
                .look(way.registration())
                .filter(each -> way.opens(each.entrance()) && each.email() != null)
                .orElseThrow(() -> Refusal.unknown("join.revoked"));
    }
}
