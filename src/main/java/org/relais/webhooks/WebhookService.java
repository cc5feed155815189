package org.relais.webhooks;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** Webhooks as staff and integrators manage them, and what a tick takes and brings back. */
@UseCase
public class WebhookService {
    private static final int BATCH = 5;
    /** Longer than a batch of tries can take. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final Duration KEEP_LOG = Duration.ofDays(30);
    private static final int LOG_SHOWN = 100;

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private Webhooks told;

    @Inject
    private Settings settings;

    @Inject
    private Seal seal;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A webhook just made, and its secret, which is told this once. */
    public record Made(Webhook webhook, String secret) {}

    public List<Webhook> all() {
        return webhooks.all();
    }

    public Webhook find(long id) {
        return webhooks.find(id).orElseThrow(() -> Refusal.unknown("webhook.unknown"));
    }

    /** The newest tries and what waits. */
    public List<WebhookDelivery> log(long id) {
        return webhooks.log(find(id).id(), LOG_SHOWN);
    }

    public Made create(String url, Collection<String> events) {
        Target target = Target.of(url, settings.privateWebhooks());
        Webhook webhook = new Webhook(target.url().toString(), Secret.freshSalt(), chosen(events), clock.instant());
        webhooks.add(webhook);
        audit.record("webhook.create", "webhook/" + webhook.id(), target.host() + " " + webhook.events());
        return new Made(webhook, Secret.of(seal, webhook.salt()).shown());
    }

    public void choose(long id, Collection<String> events) {
        Webhook webhook = find(id);
        webhook.choose(chosen(events));
        audit.record("webhook.choose", "webhook/" + id, webhook.events().toString());
    }

    /** What waits goes on waiting. */
    public void pause(long id) {
        find(id).pause();
        audit.record("webhook.pause", "webhook/" + id, "");
    }

    public void resume(long id) {
        find(id).resume();
        audit.record("webhook.resume", "webhook/" + id, "");
    }

    public void delete(long id) {
        webhooks.delete(find(id));
        audit.record("webhook.delete", "webhook/" + id, "");
    }

    /** A message that means nothing, to this one only. */
    public void test(long id) {
        Webhook webhook = find(id);
        told.tell(Message.of(Event.TEST, "webhook/" + id, Map.of(), clock.instant()), List.of(webhook));
        audit.record("webhook.test", "webhook/" + id, "");
    }

    public void sendAgain(long id, long delivery) {
        webhooks.delivery(delivery)
                .filter(each -> each.webhook().id().equals(id))
                .orElseThrow(() -> Refusal.unknown("webhook.delivery-unknown"))
                .again(clock.instant());
        audit.record("webhook.send-again", "webhook/" + id, "delivery " + delivery);
    }

    /**
     * Takes a few of those that are due: for a while no other node does.
     *
     * @param silent webhooks to leave alone, since they have just not answered
     */
    public List<Parcel> take(Set<Long> silent) {
        Instant now = clock.instant();
        List<WebhookDelivery> due = webhooks.due(now, silent, BATCH).stream()
                .map(id -> webhooks.delivery(id).orElseThrow())
                .toList();
        due.forEach(each -> each.lease(now.plus(LEASE)));
        return due.stream().map(WebhookDelivery::parcel).toList();
    }

    /** One that was deleted meanwhile is no loss. */
    public void ended(Parcel parcel, Answer answer) {
        webhooks.delivery(parcel.delivery()).ifPresent(delivery -> delivery.ended(answer, clock.instant()));
    }

    public void forget() {
        webhooks.forget(clock.instant().minus(KEEP_LOG));
    }

    private static Set<Event> chosen(Collection<String> names) {
        return names.stream()
                .map(name -> Event.of(name)
                        .filter(Event::canBeChosen)
                        .orElseThrow(() -> Refusal.invalid("events", "webhook.event-unknown")))
                .collect(Collectors.toSet());
    }
}
