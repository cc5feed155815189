package org.relais.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets whoever was asked and said nothing in 7 days (P8). */
@ApplicationScoped
public class ForgetAskedJob implements Tick {
    @Inject
    private TurnService turns;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (turns.forget() > 0) {
            // each portion is a transaction of its own
        }
    }
}
