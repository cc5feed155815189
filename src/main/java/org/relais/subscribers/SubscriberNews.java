package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.relais.consents.Topic;
import org.relais.webhooks.Webhooks;

/** What other programs are told about people, by number. */
@ApplicationScoped
public class SubscriberNews {
    @Inject
    private Webhooks webhooks;

    public void confirmed(Subscriber subscriber) {
        tell("subscriber.confirmed", subscriber, Map.of());
    }

    /** What they receive, what they told about themselves, or how they want to be written to. */
    public void changed(Subscriber subscriber) {
        tell("subscriber.changed", subscriber, Map.of());
    }

    void unsubscribed(Subscriber subscriber, Topic from) {
        tell("subscriber.unsubscribed", subscriber, Map.of("list", from.list()));
    }

    void suppressed(Subscriber subscriber) {
        tell("subscriber.suppressed", subscriber, Map.of());
    }

    void erased(Subscriber subscriber) {
        tell("subscriber.erased", subscriber, Map.of());
    }

    private void tell(String event, Subscriber subscriber, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.put("status", subscriber.status());
        facts.put("topics", subscriber.topics().stream().map(Topic::list).collect(Collectors.joining(".")));
        webhooks.tell(event, "subscriber/" + subscriber.id(), facts);
    }
}
