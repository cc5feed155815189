package org.relais.preferences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.relais.UseCase;

/** Nothing here is kept longer than it is needed (P8). */
@UseCase
public class RetentionService {
    /** The longest that any link is open, so that until then a second press is told that it is done. */
    private static final Duration LINKS = Duration.ofDays(7);

    @Inject
    private FreshLinkRepository links;

    @Inject
    private DepartureRepository departures;

    @Inject
    private org.relais.outbox.ErasureService mails;

    @Inject
    private Clock clock;

    void forget() {
        Instant now = clock.instant();
        links.neverConfirmed(now.minus(LINKS)).stream()
                .map(FreshLink::mailingId)
                .filter(Objects::nonNull)
                .forEach(mails::discard);
        links.forget(now.minus(LINKS));
        departures.forgetWho(now.minus(Departure.TO_UNDO));
    }
}
