package org.relais.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relais.envelope.Letterhead;
import org.relais.envelope.PersonalLinks;
import org.relais.rehearsal.RehearsalService.Portion;
import org.relais.schedule.Tick;
import org.relais.web.Settings;

/** Goes on with what is to be rehearsed; cut, it goes on after the last portion that was written down. */
@ApplicationScoped
public class RehearseJob implements Tick {
    /** Quartz takes a run of more than a minute for one that was missed. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(40);

    @Inject
    private RehearsalService rehearsals;

    @Inject
    private PersonalLinks links;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        Optional<Portion> portion = rehearsals.next();
        while (portion.isPresent()) {
            rehearsals.record(
                    portion.get(), stage(portion.get()).faults(portion.get().people()));
            portion = clock.instant().isBefore(end) ? rehearsals.next() : Optional.empty();
        }
    }

    private Stage stage(Portion portion) {
        return new Stage(portion.list(), portion.contents(), Letterhead.of(settings), links, clock.instant());
    }
}
