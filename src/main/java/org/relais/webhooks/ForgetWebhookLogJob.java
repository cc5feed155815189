package org.relais.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets what was told more than 30 days ago, delivered or not. */
@ApplicationScoped
public class ForgetWebhookLogJob implements Tick {
    @Inject
    private WebhookService service;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        service.forget();
    }
}
