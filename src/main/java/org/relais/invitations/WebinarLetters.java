package org.relais.invitations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.webinars.ChangeForecast;
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

    /** What it would mean, before staff do it. Which single dates a new rule leaves out is known only afterwards. */
    void foresee(@Observes ChangeForecast forecast) {
        Webinar webinar = webinars.find(forecast.webinarId());
        Map<String, Long> mails = new LinkedHashMap<>();
        for (Consequence each : Consequence.of(
                forecast.change(), forecast.dateId(), webinar, registrations.of(webinar.id()), clock.instant())) {
            mails.merge(each.letter().name(), (long) each.people().size(), Long::sum);
        }
        mails.forEach(forecast::will);
    }
}
