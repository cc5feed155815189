package org.relais.registrations;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.relais.UseCase;
import org.relais.registrations.RegistrationChanged.Kind;
import org.relais.web.Settings;

/** Nothing about a person is kept longer than it is needed (P8); each step in portions, until nothing is left to do. */
@UseCase
public class RetentionService {
    @Inject
    private RetentionRepository kept;

    @Inject
    private Settings settings;

    @Inject
    private Tidings tidings;

    @Inject
    private Clock clock;

    /** Addresses that were typed and never confirmed. Answers how many went, as all of these do. */
    public int forgetUnconfirmed() {
        List<Registration> portion = kept.neverConfirmed(clock.instant().minus(Registration.TO_CONFIRM));
        portion.forEach(kept::remove);
        return portion.size();
    }

    /** What people need is the team's to know until the event is over. */
    public int forgetNeeds() {
        List<Registration> portion = kept.needsOver(clock.instant());
        portion.forEach(Registration::forgetNeeds);
        return portion.size();
    }

    /** Answers to a webinar's questions, each after its own time. */
    public int forgetAnswers() {
        return kept.forgetAnswers(clock.instant());
    }

    /** Months after the webinar a registration says where people came from, and of nobody who it was. */
    public int anonymise() {
        Instant now = clock.instant();
        List<Registration> portion = kept.ended(now.atZone(ZoneOffset.UTC)
                .minusMonths(settings.registrationMonths())
                .toInstant());
        portion.forEach(each -> {
            each.erase(now);
            tidings.tell(each, Kind.ERASED);
        });
        return portion.size();
    }
}
