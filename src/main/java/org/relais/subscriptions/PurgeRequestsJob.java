package org.relais.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets requests after their 7 days, and whoever never confirmed any. */
@ApplicationScoped
public class PurgeRequestsJob implements Tick {
    @Inject
    private RetentionService service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (service.forget() > 0) {
            // each portion is a transaction of its own
        }
    }
}
