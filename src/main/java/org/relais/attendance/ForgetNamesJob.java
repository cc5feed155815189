package org.relais.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** A registration that was deleted, and not anonymised, tells nobody: the names on its attestations go here (P8). */
@ApplicationScoped
public class ForgetNamesJob implements Tick {
    @Inject
    private AttestationService attestations;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        attestations.forgetNamesOfNobody();
    }
}
