package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.relais.schedule.Tick;

/** Deletes what has been kept long enough. */
@ApplicationScoped
public class PurgeRegistrationsJob implements Tick {
    @Inject
    private RetentionService service;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        whileThereIsSome(service::forgetUnconfirmed);
        whileThereIsSome(service::forgetNeeds);
        whileThereIsSome(service::forgetAnswers);
        whileThereIsSome(service::anonymise);
    }

    private static void whileThereIsSome(IntSupplier portion) {
        while (portion.getAsInt() > 0) {
            // each portion is a transaction of its own
        }
    }
}
