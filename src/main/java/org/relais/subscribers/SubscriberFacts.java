package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.consents.Topic;
import org.relais.staff.Today;

/** What the team's first page says of the people who hear from us. */
@ApplicationScoped
public class SubscriberFacts {
    @Inject
    private SubscriberService service;

    void tell(@Observes Today today) {
        today.fact(
                today.say().text("nav.subscribers"),
                today.say().count("subscribers.confirmed", service.count(Topic.NEWSLETTER)));
    }
}
