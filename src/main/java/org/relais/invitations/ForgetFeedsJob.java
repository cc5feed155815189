package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets the calendar feeds of people of whom nothing else is kept. */
@ApplicationScoped
public class ForgetFeedsJob implements Tick {
    @Inject
    private PersonalFeedService service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        service.forget();
    }
}
