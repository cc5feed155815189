package org.relais.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets links that open nothing any more, and whose a departure was once it cannot be undone. */
@ApplicationScoped
public class PurgeLinksJob implements Tick {
    @Inject
    private RetentionService service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        service.forget();
    }
}
