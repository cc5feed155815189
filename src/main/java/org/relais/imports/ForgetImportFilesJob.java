package org.relais.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets files that came and that nobody did anything about (P8). */
@ApplicationScoped
public class ForgetImportFilesJob implements Tick {
    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    private ImportService imports;

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        imports.forgetLeft();
    }
}
