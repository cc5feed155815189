package org.relais.invitations;

import java.util.Optional;
import org.relais.calendar.ReadReply.Reply;
import org.relais.registrations.Registration;
import org.relais.webinars.Webinar;

/**
 * Why an answer from a calendar is not taken: it names no webinar of ours, no registration for it, or was not sent by its attendee
 * (CALENDAR 29). Whoever forwards an invitation, or forges an answer, changes nothing; a person looks at it.
 */
final class Doubt {
    private Doubt() {}

    /**
     * @param sender of the mail, normalised
     * @param webinar that the reply's UID names
     * @param registration of the sealed address it was sent to, or of the sender
     * @return a message's key; empty when there is none
     */
    static Optional<String> about(
            String sender, Reply reply, Optional<Webinar> webinar, Optional<Registration> registration) {
        if (webinar.isEmpty()) {
            return Optional.of("reply.unknown-meeting");
        }
        if (registration.filter(each -> isFor(each, webinar.get())).isEmpty()) {
            return Optional.of("reply.unknown-registration");
        }
        boolean attendee = sender.equals(registration.get().email())
                && reply.answerOf(sender).isPresent();
        return attendee ? Optional.empty() : Optional.of("reply.not-the-attendee");
    }

    private static boolean isFor(Registration registration, Webinar webinar) {
        return registration.webinarId() == webinar.id();
    }
}
