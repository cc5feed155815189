package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.envelope.Content;
import org.relais.envelope.Personal;
import org.relais.invitations.CalendarAct;
import org.relais.invitations.Invitations;
import org.relais.registrations.Registration;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * What a reminder says to one person alone: their hour, their way in and out, and their invitation as it stands, under the same
 * UID and SEQUENCE, so that a calendar that lost it has it again and no other moves.
 */
@ApplicationScoped
class OwnLetter {
    @Inject
    private Invitations invitations;

    Personal to(Registration person, Webinar webinar, WebinarDate date, List<Content> contents) {
        Personal whole = invitations.personal(person, webinar, CalendarAct.REQUEST, List.of(date));
        Set<String> standing = new HashSet<>();
        contents.forEach(content -> standing.addAll(content.ownSlots()));
        Map<String, String> values = new HashMap<>(whole.slots());
        values.keySet().retainAll(standing);
        return whole.saying(values);
    }
}
