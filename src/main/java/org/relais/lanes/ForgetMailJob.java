package org.relais.lanes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.relais.outbox.MailRetentionService;
import org.relais.schedule.Tick;

/** Forgets what was said to each person alone, and what came back, when it has been kept long enough. */
@ApplicationScoped
public class ForgetMailJob implements Tick {
    @Inject
    private MailRetentionService service;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        whileThereIsSome(service::forgetOwnWords);
        whileThereIsSome(service::forgetReturns);
    }

    private static void whileThereIsSome(IntSupplier portion) {
        while (portion.getAsInt() > 0) {
            // each portion is a transaction of its own
        }
    }
}
