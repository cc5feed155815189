package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.relais.envelope.Personal;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.web.Say;
import org.relais.web.Settings;
import org.relais.webinars.WebinarDate;

/** What a mail around a webinar says to one person alone: their hour, and their way in and out. */
@ApplicationScoped
class OwnLetter {
    @Inject
    private RegistrationLinks links;

    @Inject
    private Settings settings;

    Personal to(Registration person, WebinarDate date) {
        Say say = new Say(Locale.forLanguageTag(person.language()));
        return Personal.NONE.saying(Map.of(
                "localTime", say.moment(date.startsAt(), person.zone()),
                "parisTime", say.moment(date.startsAt(), settings.zone()),
                "joinUrl", links.join(person),
                "manageUrl", links.person(person),
                "leaveUrl", links.person(person)));
    }
}
