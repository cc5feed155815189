package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.relais.webinars.BigBlueButton.Part;

/**
 * Where somebody who may come in is led. A BigBlueButton room is made on the way, by HTTP: never call this inside a transaction.
 * Refused as a conflict when that server does not answer.
 */
@ApplicationScoped
public class JoinLinks {
    @Inject
    private BigBlueButton rooms;

    /**
     * For someone who registered.
     *
     * @param name as the others in the room see it
     * @param key what the room's callbacks will call them, such as the number of the registration
     * @return empty when no link is known yet
     */
    public Optional<URI> open(Webinar webinar, WebinarDate date, String name, String key) {
        return open(webinar, date, name, key, Part.VIEWER);
    }

    /** For those who run it. */
    public Optional<URI> openAsModerator(Webinar webinar, WebinarDate date, String name, String key) {
        return open(webinar, date, name, key, Part.MODERATOR);
    }

    private Optional<URI> open(Webinar webinar, WebinarDate date, String name, String key, Part part) {
        if (webinar.venue().kind() == Venue.Kind.LINK) {
            return Optional.ofNullable(webinar.venue().link()).map(URI::create);
        }
        if (!rooms.known()) {
            return Optional.empty();
        }
        rooms.open(webinar, date);
        return Optional.of(rooms.entrance(date, name, key, part));
    }
}
