package org.relais.subscribers;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.outbox.OutboxService;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;

/**
 * Leaving, and coming back. The person, the ledger and the outbox's opposition list change in one transaction: from its end on
 * nothing more leaves for them, but a message already in flight.
 */
@UseCase
public class UnsubscribeService {
    /** What the seal of a link in a mail says it is for; such a link never expires (D19). */
    static final String PURPOSE = "unsubscribe";

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /** The person a link belongs to, with what they receive. */
    public Subscriber holder(String token) {
        return subscribers.withTopics(id(token));
    }

    /** @return false when it was so already */
    public boolean leave(String token, Consent.Channel channel, Locale locale) {
        long id = id(token);
        actor.becomesOutsider("subscriber");
        return leave(id, channel, locale);
    }

    /** Someone of the team does it, asked by the person. */
    public boolean leaveFor(long id, Locale locale) {
        return leave(id, Consent.Channel.STAFF, locale);
    }

    private boolean leave(long id, Consent.Channel channel, Locale locale) {
        Subscriber subscriber = subscribers.lock(id);
        if (!subscriber.leave(Topic.NEWSLETTER)) {
            return false;
        }
        outbox.suppress(subscriber.fingerprint(), Topic.NEWSLETTER.list(), "unsubscribed: " + channel);
        ledger.record(subscriber, consent(Consent.What.WITHDRAWN, channel, locale));
        audit.record("subscriber.unsubscribe", "subscriber/" + id, channel.name());
        return true;
    }

    /** @return false when it was so already */
    public boolean comeBack(String token, Locale locale) {
        Subscriber subscriber = subscribers.lock(id(token));
        actor.becomesOutsider("subscriber");
        if (!subscriber.comeBack(Topic.NEWSLETTER, clock.instant())) {
            return false;
        }
        outbox.unsuppress(subscriber.fingerprint(), Topic.NEWSLETTER.list());
        ledger.record(subscriber, consent(Consent.What.GIVEN, Consent.Channel.PAGE, locale));
        audit.record("subscriber.come-back", "subscriber/" + subscriber.id(), "");
        return true;
    }

    private static Consent consent(Consent.What what, Consent.Channel channel, Locale locale) {
        String key = "consent.wording." + (what == Consent.What.GIVEN ? "come-back" : "leave." + channel.name());
        return new Consent(
                Topic.NEWSLETTER,
                what,
                Basis.CONSENT,
                Wording.of(key, locale),
                channel,
                "/newsletter/unsubscribe",
                null);
    }

    private long id(String token) {
        return seal.open(PURPOSE, token).orElseThrow(() -> Refusal.unknown("unsubscribe.unknown"));
    }
}
