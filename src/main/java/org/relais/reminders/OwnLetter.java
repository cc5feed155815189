package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.relais.envelope.Personal;
import org.relais.registrations.Registration;
import org.relais.web.Say;
import org.relais.web.Settings;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** What a mail around a webinar says to one person alone: their hour, their way in and out, their invitation as it stands. */
@ApplicationScoped
class OwnLetter {
    @Inject
    private Settings settings;

    Personal to(Registration person, Webinar webinar, WebinarDate date) {
        Say say = new Say(Locale.forLanguageTag(person.language()));
        String page = settings.baseUrl() + "/webinars/" + webinar.slug();
        return Personal.NONE.saying(Map.of(
                "localTime", say.moment(date.startsAt(), person.zone()),
                "parisTime", say.moment(date.startsAt(), settings.zone()),
                "joinUrl", page,
                "manageUrl", page,
                "leaveUrl", page));
    }
}
