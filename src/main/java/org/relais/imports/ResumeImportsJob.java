package org.relais.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Goes on with files whose node died. */
@ApplicationScoped
public class ResumeImportsJob implements Tick {
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Inject
    private ImportWorker worker;

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        worker.wake();
    }
}
