package org.relais.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets spent tickets, counts and letters once no rule asks for them any more. */
@ApplicationScoped
public class ForgetLettersJob implements Tick {
    @Inject
    private DoorService service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        service.forget();
    }
}
