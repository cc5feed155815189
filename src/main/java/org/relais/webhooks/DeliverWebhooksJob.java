package org.relais.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.schedule.Tick;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * Carries out what is due: takes a few, tries them outside any transaction, records. A webhook that does not answer is left alone for
 * the rest of the run, so that one dead program does not hold up the others.
 */
@ApplicationScoped
public class DeliverWebhooksJob implements Tick {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Below Quartz's minute, after which a trigger counts as missed. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(40);

    @Inject
    private WebhookService service;

    @Inject
    private Settings settings;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        Set<Long> silent = new HashSet<>();
        List<Parcel> taken = service.take(silent);
        while (!taken.isEmpty()) {
            for (Parcel parcel : taken) {
                Answer answer = carry(parcel);
                service.ended(parcel, answer);
                if (answer.code().isEmpty()) {
                    silent.add(parcel.webhook());
                }
            }
            taken = clock.instant().isBefore(end) ? service.take(silent) : List.of();
        }
    }

    private Answer carry(Parcel parcel) {
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Relais");
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", parcel.messageId());
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        headers.put(
                "webhook-signature",
                Secret.of(seal, parcel.salt()).signature(parcel.messageId(), timestamp, parcel.body()));
        Target target = Target.of(parcel.url(), settings.privateWebhooks());
        return new Post(PATIENCE).send(target, headers, parcel.body());
    }
}
