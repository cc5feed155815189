package org.relais.mailings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Looks whether a provider has begun to refuse our mail as such. */
@ApplicationScoped
public class AlertJob implements Tick {
    @Inject
    private AlertService service;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        service.alert();
    }
}
