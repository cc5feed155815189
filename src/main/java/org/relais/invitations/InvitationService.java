package org.relais.invitations;

import jakarta.inject.Inject;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.staff.AuditLog;
import org.relais.webinars.WebinarService;

/** What the team sends again. A resend is the same revision: the calendar's sequence stays what it was (CALENDAR 14). */
@UseCase
public class InvitationService {
    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private ParticipantMail mail;

    @Inject
    private AuditLog audit;

    /** To somebody who has a seat and lost the message. */
    public void resend(long id) {
        Registration registration = registrations.find(id);
        if (!registration.registered()) {
            throw Refusal.conflict("registration.cannot-change");
        }
        audit.record("registration.resend", "registration/" + id, "");
        mail.send(
                Letter.of("registrations/registration-confirmed", CalendarAct.REQUEST),
                webinars.find(registration.webinarId()),
                List.of(registration));
    }

    /** A new way into the room, in a new invitation; the links before open nothing any more. */
    public void renew(long id) {
        registrations.renewEntrance(id);
        resend(id);
    }
}
