package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Holds what leaves in waves when too much of the first one was refused. */
@ApplicationScoped
public class WatchSendingJob implements Tick {
    @Inject
    private SendingService sending;

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        sending.watch();
    }
}
