package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.relais.consents.Basis;
import org.relais.consents.Consent;
import org.relais.consents.ConsentLedger;
import org.relais.consents.Topic;
import org.relais.consents.Wording;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;

/**
 * A person begins or ends to receive one thing. The person, the ledger and the outbox's opposition list change in the caller's
 * transaction: from its end on nothing more of that list leaves for them, but a message already in flight.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Choices {
    /** On the opposition list: every list. */
    private static final String ALL = "*";

    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private SubscriberNews news;

    @Inject
    private Clock clock;

    /**
     * How somebody said it.
     *
     * @param wording the sentence they had before them
     * @param page where it stood
     */
    public record Act(Topic topic, Consent.Channel channel, Wording wording, String page, Consent.Evidence evidence) {
        /** @param words the key of a sentence of ours, without its topic */
        public static Act of(Topic topic, Consent.Channel channel, String words, String page, Locale locale) {
            Wording wording = Wording.of("consent.wording." + words + "." + topic, locale);
            return new Act(topic, channel, wording, page, Consent.Evidence.NONE);
        }

        Consent consent(Consent.What what) {
            return new Consent(topic, what, Basis.CONSENT, wording, channel, page, null, evidence);
        }

        String detail() {
            return channel + " " + topic.list();
        }
    }

    /** @return false when it was so already */
    public boolean end(Subscriber subscriber, Act act) {
        if (!subscriber.leave(act.topic())) {
            return false;
        }
        if (act.channel().own()) {
            subscriber.acted(clock.instant());
        }
        outbox.suppress(subscriber.fingerprint(), act.topic().list(), "unsubscribed: " + act.channel());
        ledger.record(subscriber.id(), act.consent(Consent.What.WITHDRAWN));
        audit.record("subscriber.unsubscribe", "subscriber/" + subscriber.id(), act.detail());
        news.unsubscribed(subscriber, act.topic());
        return true;
    }

    /** @return false when it was so already */
    public boolean begin(Subscriber subscriber, Act act) {
        if (!subscriber.comeBack(act.topic(), clock.instant())) {
            return false;
        }
        subscriber.acted(clock.instant());
        outbox.unsuppress(subscriber.fingerprint(), act.topic().list());
        ledger.record(subscriber.id(), act.consent(Consent.What.GIVEN));
        audit.record("subscriber.come-back", "subscriber/" + subscriber.id(), act.detail());
        news.changed(subscriber);
        return true;
    }

    /** They say again, when asked, that they want what they receive; it is proved by a line of its own. */
    public void renew(Subscriber subscriber, Act act) {
        subscriber.acted(clock.instant());
        ledger.record(subscriber.id(), act.consent(Consent.What.GIVEN));
        audit.record("subscriber.renew", "subscriber/" + subscriber.id(), act.detail());
    }

    /** As {@link #begin}, by a mail at the address itself, which also lifts whatever kept us from writing to it. */
    public void confirm(Subscriber subscriber, Act act) {
        subscriber.welcome(act.topic(), clock.instant());
        subscriber.acted(clock.instant());
        outbox.unsuppress(subscriber.fingerprint(), act.topic().list());
        outbox.unsuppress(subscriber.fingerprint(), ALL);
        ledger.record(subscriber.id(), act.consent(Consent.What.GIVEN));
        audit.record("subscriber.confirm", "subscriber/" + subscriber.id(), act.detail());
    }
}
