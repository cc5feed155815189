package org.relais.lanes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.outbox.OutboxService;
import org.relais.schedule.Tick;

/** Finishes what the lanes did not live to finish, and expires what is out of date. */
@ApplicationScoped
public class FinishMailingsJob implements Tick {
    @Inject
    private OutboxService outbox;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        outbox.finishDone();
    }
}
