package org.relais.invitations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarChanged;
import org.relais.webinars.WebinarService;

/** Writes to everyone whom a change of a webinar concerns, in the change's own transaction. */
@ApplicationScoped
class WebinarLetters {
    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private ParticipantMail mail;

    @Inject
    private Clock clock;

    /** Before free seats are given out, so that nobody is told of a change and of a seat at once. */
    void write(@Observes @Priority(3000) WebinarChanged news) {
        Webinar webinar = webinars.find(news.webinarId());
        for (Consequence each : Consequence.of(
                news.change(), news.dateId(), webinar, registrations.of(webinar.id()), clock.instant())) {
            if (each.asksAgain()) {
                each.people().forEach(Registration::askForTheNewTime);
            }
            mail.send(each.letter(), webinar, each.people());
        }
    }

    /** What it would mean, for whoever is about to do it. */
    List<Consequence> foreseen(org.relais.webinars.Change change, Long dateId, Webinar webinar) {
        return Consequence.of(change, dateId, webinar, registrations.of(webinar.id()), clock.instant());
    }
}
