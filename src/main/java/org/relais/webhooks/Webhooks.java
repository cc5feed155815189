package org.relais.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** How the rooms above tell other programs what happened, in the transaction in which it does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Webhooks {
    @Inject
    private WebhookRepository webhooks;

    @Inject
    private Clock clock;

    /**
     * @param event one of {@link Event}'s names: {@code registration.created}
     * @param object what it happened to: {@code registration/12}
     * @param facts numbers, states, instants and links; never an address, a name, or words of someone's (P11, P12)
     */
    public void tell(String event, String object, Map<String, Object> facts) {
        Event known = Event.of(event)
                .orElseThrow(() -> new IllegalArgumentException(event + " is not among the events of webhooks"));
        tell(Message.of(known, object, facts, clock.instant()), webhooks.wanting(known));
    }

    /** Nothing is written when nobody wants it. */
    void tell(Message message, List<Webhook> to) {
        if (!to.isEmpty()) {
            WebhookEvent happened = new WebhookEvent(message);
            webhooks.add(happened);
            to.forEach(each -> webhooks.add(new WebhookDelivery(each, happened, message.at())));
        }
    }
}
