package org.relais.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.relais.schedule.Tick;

/** Goes on with acts on many until none is left; after a crash, with the first who had no turn yet. */
@ApplicationScoped
public class DoBulkActsJob implements Tick {
    @Inject
    private PortionService portions;

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Optional<Long> act = portions.takeOne();
        while (act.isPresent()) {
            while (portions.work(act.get())) {
                // each portion is a transaction of its own
            }
            act = portions.takeOne();
        }
    }
}
