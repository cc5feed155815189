package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.relais.door.Letters;
import org.relais.registrations.RegisteringService;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationChanged;
import org.relais.registrations.RegistrationLinks;
import org.relais.registrations.RegistrationService;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/** Writes to the person at each step of their registration, in the step's own transaction. */
@ApplicationScoped
class RegistrationLetters {
    private static final String AGAIN = "registration-again";

    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationLinks links;

    @Inject
    private ParticipantMail mail;

    @Inject
    private Letters letters;

    void write(@Observes RegistrationChanged news) {
        if (news.kind() == RegistrationChanged.Kind.ERASED) {
            return;
        }
        Registration person = registrations.find(news.registrationId());
        Webinar webinar = webinars.find(news.webinarId());
        switch (news.kind()) {
            case CREATED -> confirm(person, webinar);
            case ASKED_AGAIN -> again(person, webinar);
            case REGISTERED -> write("registration-confirmed", CalendarAct.REQUEST, person, webinar);
            case PROMOTED -> write("seat-freed", CalendarAct.REQUEST, person, webinar);
            case WAITLISTED -> waiting(person, webinar);
            case AWAITING_APPROVAL -> write("registration-awaiting-approval", CalendarAct.NONE, person, webinar);
            case REFUSED -> write("registration-refused", CalendarAct.NONE, person, webinar);
            case CANCELLED -> left(person, webinar);
            case CONFIRMED, ANSWERED, ERASED -> {
                // nothing that the person does not know
            }
        }
    }

    /** An address that nobody has proved to be theirs: seldom, and in our words alone (S9). */
    private void confirm(Registration person, Webinar webinar) {
        if (letters.mayWrite(RegisteringService.LETTER, person.fingerprint())) {
            mail.send(
                    Letter.of(named("confirm-registration"), CalendarAct.NONE),
                    webinar,
                    List.of(person),
                    each -> Map.of(
                            "confirmUrl", links.confirm(each),
                            "notMeUrl", letters.notMeLink(RegisteringService.LETTER, each.fingerprint())));
        }
    }

    private void again(Registration person, Webinar webinar) {
        if (letters.mayWrite(AGAIN, person.fingerprint())) {
            write("already-registered", CalendarAct.NONE, person, webinar);
        }
    }

    private void waiting(Registration person, Webinar webinar) {
        mail.send(
                Letter.of(named("registration-waitlisted"), CalendarAct.NONE),
                webinar,
                List.of(person),
                each -> Map.of("position", String.valueOf(registrations.position(each))));
    }

    /** What was never in their calendar need not go from it. */
    private void left(Registration person, Webinar webinar) {
        boolean invited = person.exchange().sent().sequence() >= 0;
        write("registration-cancelled", invited ? CalendarAct.LEAVE : CalendarAct.NONE, person, webinar);
    }

    private void write(String letter, CalendarAct act, Registration person, Webinar webinar) {
        mail.send(Letter.of(named(letter), act), webinar, List.of(person));
    }

    private static String named(String letter) {
        return "registrations/" + letter;
    }
}
