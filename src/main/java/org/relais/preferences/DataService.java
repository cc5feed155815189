package org.relais.preferences;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.privacy.PersonalData;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;

/** All that is held about a person, for that person, behind a fresh link (P6). */
@UseCase
public class DataService {
    @Inject
    private FreshLinks links;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Event<PersonalData> asked;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    /** Refused when the link opens nothing. */
    public void check(String token) {
        links.open(FreshLink.Purpose.DATA, token);
    }

    public PersonalData collect(String token) {
        Subscriber subscriber =
                subscribers.find(links.open(FreshLink.Purpose.DATA, token).subscriberId());
        if (subscriber.erased()) {
            throw Refusal.unknown("link.expired");
        }
        actor.becomesOutsider("subscriber");
        PersonalData data = new PersonalData(subscriber.email(), subscriber.fingerprint());
        asked.fire(data);
        audit.record("subscriber.take-data", "subscriber/" + subscriber.id(), "");
        return data;
    }
}
