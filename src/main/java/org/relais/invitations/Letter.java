package org.relais.invitations;

import java.time.Instant;
import java.util.Map;
import org.relais.webinars.WebinarDate;

/**
 * What is told to participants.
 *
 * @param template under {@code mail-templates/}, such as {@code registrations/seat-freed}
 * @param act what their calendars are told
 * @param about the one date it is about, or null for those that each person comes to
 * @param more what the template shows beside the webinar, the same for everyone
 * @param expiresAt when it is no longer worth sending, or null
 */
public record Letter(String template, CalendarAct act, WebinarDate about, Map<String, Object> more, Instant expiresAt) {
    public Letter {
        more = Map.copyOf(more);
    }

    /** {@code seat-freed} */
    String name() {
        return template.substring(template.indexOf('/') + 1);
    }

    /** The same, as far as its words depend on it. */
    Letter words() {
        return new Letter(template, CalendarAct.NONE, null, more, null);
    }

    public static Letter of(String template, CalendarAct act) {
        return new Letter(template, act, null, Map.of(), null);
    }

    public Letter about(WebinarDate date) {
        return new Letter(template, act, date, more, expiresAt);
    }

    public Letter with(Map<String, Object> facts) {
        return new Letter(template, act, about, facts, expiresAt);
    }

    /** Not worth sending after that instant (F3). */
    public Letter expiring(Instant at) {
        return new Letter(template, act, about, more, at);
    }
}
