package org.relais.registrations;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.relais.UseCase;

/** Who comes, for those who want to know. */
@UseCase
public class RegistrationService {
    @Inject
    private RegistrationRepository registrations;

    /** All of a webinar's, whatever their status. */
    public List<Registration> of(long webinarId) {
        return registrations.of(webinarId);
    }

    /** Refused as unknown when there is none. */
    public Registration find(long id) {
        return registrations.get(id);
    }

    /** For whoever was told its number from outside: it may be gone. */
    public Optional<Registration> look(long id) {
        return registrations.find(id);
    }

    /** Those with a seat on that date, whether they come to it alone or to all. */
    public List<Registration> registeredFor(long dateId) {
        return registrations.registeredFor(dateId);
    }

    public Figures figures(long webinarId) {
        return registrations.figures(webinarId);
    }
}
