package org.relais.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.consents.Wording;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Profile;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;

/** What an act does to one of its people, by the same verbs as if it were done on their own page. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deed {
    /** In words that name nobody (P7). */
    private static final String BLOCKED = "by the team, with others";

    @Inject
    private LifeService life;

    @Inject
    private SubscriberService subscribers;

    /** @return false when there was nothing to do any more */
    boolean does(BulkAct act, Subscriber person) {
        Order order = act.order();
        return switch (order.kind()) {
            case LEAVE -> leave(act, person, order.topic());
            case LEAVE_ALL -> leaveAll(act, person);
            case LANGUAGE -> life.describeFor(person.id(), said -> speaking(said, order.detail()));
            case DEPARTEMENT -> life.describeFor(person.id(), said -> living(said, order.detail()));
            case SUPPRESS -> suppress(person);
            case ERASE -> life.erase(person.id(), Consent.Channel.STAFF, Locale.FRENCH);
            case OFFER -> throw new IllegalStateException("Nobody agrees for somebody else");
        };
    }

    private boolean leaveAll(BulkAct act, Subscriber person) {
        boolean any = false;
        for (Topic topic : person.topics()) {
            any |= leave(act, person, topic);
        }
        return any;
    }

    private boolean leave(BulkAct act, Subscriber person, Topic topic) {
        Wording wording = Wording.of("consent.wording.leave.STAFF." + topic, Locale.FRENCH);
        return life.leave(
                person.id(),
                new Choices.Act(
                        topic, Consent.Channel.STAFF, wording, BulkService.name(act.id()), Consent.Evidence.NONE));
    }

    private boolean suppress(Subscriber person) {
        if (person.blocked() || person.erased()) {
            return false;
        }
        subscribers.block(person.fingerprint(), BLOCKED);
        return true;
    }

    private static Profile speaking(Profile said, String language) {
        return new Profile(
                said.givenName(), said.familyName(), language, said.departement(), said.profession(), said.structure());
    }

    private static Profile living(Profile said, String departement) {
        return new Profile(
                said.givenName(), said.familyName(), said.language(), departement, said.profession(), said.structure());
    }
}
