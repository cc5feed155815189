package org.relais.askings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Statement;
import org.relais.consents.Topic;
import org.relais.consents.WordingService;
import org.relais.outbox.OutboxService;
import org.relais.preferences.FreshLink;
import org.relais.preferences.FreshLinks;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberNews;
import org.relais.web.Seal;
import org.relais.web.Visitor;

/** What somebody answers behind the link of their own mail: yes to what they choose, or no for good (P2, D17, D18). */
@UseCase
public class AskedService {
    @Inject
    private AskingRepository askings;

    @Inject
    private LifeService life;

    @Inject
    private Choices choices;

    @Inject
    private WordingService wordings;

    @Inject
    private SubscriberNews news;

    @Inject
    private FreshLinks links;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** For the page. */
    public AskedPerson find(String token) {
        return askings.find(number(token))
                .filter(each -> each.answered() || each.openAt(clock.instant()))
                .orElseThrow(() -> Refusal.unknown("link.expired"));
    }

    /**
     * @param chosen of what was asked, by a press of their own
     * @param shown which versions of our words stood on the page
     * @return the token of a fresh link to all that the person may choose, or nothing when it was answered before
     */
    public Optional<String> confirm(String token, Set<Topic> chosen, String shown) {
        AskedPerson person = open(token);
        if (person.answered()) {
            return Optional.empty();
        }
        if (chosen.isEmpty() || !person.topics().containsAll(chosen)) {
            throw Refusal.invalid("topics", "sign-up.nothing-chosen");
        }
        Subscriber subscriber = life.lock(person.subscriberId());
        person.confirm(clock.instant());
        String notice = wordings.seen(Statement.NOTICE, shown, visitor.locale()).version();
        chosen.stream()
                .filter(topic -> !subscriber.receives(topic) || subscriber.blocked())
                .forEach(topic -> choices.confirm(
                        subscriber,
                        person.act(topic, wordings.seen(Statement.of(topic), shown, visitor.locale()), notice)));
        person.describe(subscriber);
        news.confirmed(subscriber);
        return Optional.of(
                links.make(subscriber.id(), FreshLink.Purpose.PREFERENCES).token());
    }

    /**
     * No file and nobody of the team asks them again; their own sign-up still would do.
     *
     * @return false when it was answered before
     */
    public boolean decline(String token) {
        AskedPerson person = open(token);
        if (!person.decline(clock.instant())) {
            return false;
        }
        long id = person.subscriberId();
        Subscriber subscriber = life.lock(id);
        person.declined(subscriber).forEach(list -> outbox.suppress(subscriber.fingerprint(), list, "declined"));
        audit.record("asking.decline", "subscriber/" + id, person.topics().toString());
        return true;
    }

    /** The person first, as everyone does: a second press reads what the first has made of it. */
    private AskedPerson open(String token) {
        long number = number(token);
        askings.personOf(number).ifPresent(life::lock);
        actor.becomesOutsider("subscriber");
        return find(token);
    }

    private long number(String token) {
        return seal.open(AskMail.ANSWER, token).orElseThrow(() -> Refusal.unknown("link.expired"));
    }
}
