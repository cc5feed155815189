package org.relais.invitations;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.calendar.Answer;
import org.relais.registrations.PlacesService;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.registrations.RegistrationService;
import org.relais.registrations.RegistrationStatus;
import org.relais.staff.Actor;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/**
 * What people do on their own page. Whoever holds its link may answer and leave, and no more: a forwarded message shows neither the
 * address nor what its owner told about themselves.
 */
@UseCase
public class PersonService {
    @Inject
    private RegistrationLinks links;

    @Inject
    private RegistrationService registrations;

    @Inject
    private PlacesService places;

    @Inject
    private WebinarService webinars;

    @Inject
    private Invitations invitations;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** What the page shows. */
    public Place place(String token) {
        Registration registration = registrations
                .look(links.opened(token))
                .filter(each -> each.status() != RegistrationStatus.PENDING && each.email() != null)
                .orElseThrow(() -> Refusal.unknown("registration.unknown"));
        Webinar webinar = webinars.find(registration.webinarId());
        long position =
                registration.status() == RegistrationStatus.WAITLISTED ? registrations.position(registration) : 0;
        return new Place(
                registration,
                webinar,
                invitations.dates(webinar, registration.dateId()),
                position,
                registrations.occupancy(webinar),
                clock.instant());
    }

    /** @return false when it was so already */
    public boolean answer(String token, String typed) {
        Answer answer = List.of(Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED).stream()
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("answer", "person.answer-unknown"));
        return places.answer(own(token), answer);
    }

    /** @return false when it was so already */
    public boolean cancel(String token) {
        return places.cancel(own(token));
    }

    /** @return false when it stands already */
    public boolean comeBack(String token) {
        return places.comeBack(own(token));
    }

    /** @param needs what is said now takes the place of what was said before */
    public void adjust(String token, String zone, String needs) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.invalid("zone", "registration.zone-unknown");
        }
        places.adjust(own(token), ZoneId.of(zone), needs);
    }

    private long own(String token) {
        long id = links.opened(token);
        actor.becomesOutsider("participant");
        return id;
    }
}
