package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;

/**
 * A person begins or ends to receive one thing. The person, the ledger and the outbox's opposition list change in the caller's
 * transaction: from its end on nothing more of that list leaves for them, but a message already in flight.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Choices {
    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * How somebody said it.
     *
     * @param words the key of the sentence they had before them, without its topic
     * @param page where it stood
     */
    record Act(Topic topic, Consent.Channel channel, String words, String page, Locale locale) {
        Consent consent(Consent.What what) {
            Wording wording = Wording.of("consent.wording." + words + "." + topic, locale);
            return new Consent(topic, what, Basis.CONSENT, wording, channel, page, null);
        }

        String detail() {
            return channel + " " + topic.list();
        }
    }

    /** @return false when it was so already */
    boolean end(Subscriber subscriber, Act act) {
        if (!subscriber.leave(act.topic())) {
            return false;
        }
        outbox.suppress(subscriber.fingerprint(), act.topic().list(), "unsubscribed: " + act.channel());
        ledger.record(subscriber, act.consent(Consent.What.WITHDRAWN));
        audit.record("subscriber.unsubscribe", "subscriber/" + subscriber.id(), act.detail());
        return true;
    }

    /** @return false when it was so already */
    boolean begin(Subscriber subscriber, Act act) {
        if (!subscriber.comeBack(act.topic(), clock.instant())) {
            return false;
        }
        outbox.unsuppress(subscriber.fingerprint(), act.topic().list());
        ledger.record(subscriber, act.consent(Consent.What.GIVEN));
        audit.record("subscriber.come-back", "subscriber/" + subscriber.id(), act.detail());
        return true;
    }
}
