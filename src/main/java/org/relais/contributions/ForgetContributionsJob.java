package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets forms that were begun and never sent, or sent and never confirmed (P8). */
@ApplicationScoped
public class ForgetContributionsJob implements Tick {
    @Inject
    private UnsentContributions service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (service.forgetOld() > 0) {
            // each portion is a transaction of its own
        }
    }
}
