package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets what strangers wrote, and later that they did. */
@ApplicationScoped
public class PurgeInboxJob implements Tick {
    @Inject
    private InboxService service;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        service.purge();
    }
}
