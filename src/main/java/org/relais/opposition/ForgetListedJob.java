package org.relais.opposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets what was read of a file that nobody did anything about for a day (P8). */
@ApplicationScoped
public class ForgetListedJob implements Tick {
    @Inject
    private OppositionFileService files;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        files.forgetLeft();
    }
}
