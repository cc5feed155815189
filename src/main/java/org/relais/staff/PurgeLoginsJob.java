package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets log-ins that have ended and failures of the day before. */
@ApplicationScoped
public class PurgeLoginsJob implements Tick {
    @Inject
    private LoginService service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        service.purge();
    }
}
