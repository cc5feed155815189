package org.relais.subscriptions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.preferences.FreshLink;
import org.relais.preferences.FreshLinks;
import org.relais.staff.Actor;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberNews;
import org.relais.web.Seal;

/** The press that confirms: it proves the address, gives the agreements of its form, and counts once (D18). */
@UseCase
public class ConfirmService {
    private static final String PAGE = "/newsletter/confirm";

    @Inject
    private RequestRepository requests;

    @Inject
    private LifeService life;

    @Inject
    private Choices choices;

    @Inject
    private SubscriberNews news;

    @Inject
    private FreshLinks links;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /** For the page: with what was ticked. */
    public SubscriptionRequest find(String token) {
        return requests.find(number(token))
                .filter(each -> each.confirmed() || each.openAt(clock.instant()))
                .orElseThrow(() -> Refusal.unknown("link.expired"));
    }

    /**
     * @return the token of a fresh link to all that the person may choose, or nothing when it was confirmed before
     */
    public Optional<String> confirm(String token) {
        // The person first, as everyone does, and the request only then: a second press reads what the first has made
        // of it.
        long id = requests.personOf(number(token)).orElseThrow(() -> Refusal.unknown("link.expired"));
        Subscriber subscriber = life.lock(id);
        SubscriptionRequest request = find(token);
        actor.becomesOutsider("subscriber");
        if (!request.confirm(clock.instant())) {
            return Optional.empty();
        }
        if (subscriber.blocked()) {
            beginAfresh(subscriber, request);
        }
        request.topics().stream()
                .filter(topic -> !subscriber.receives(topic) || subscriber.blocked())
                .forEach(topic -> choices.confirm(subscriber, request.act(topic)));
        request.describe(subscriber);
        news.confirmed(subscriber);
        return Optional.of(
                links.make(subscriber.id(), FreshLink.Purpose.PREFERENCES).token());
    }

    /** An address that was blocked hears of what its holder asks for now, and of nothing from before. */
    private void beginAfresh(Subscriber subscriber, SubscriptionRequest request) {
        for (Topic topic : subscriber.topics()) {
            choices.end(
                    subscriber,
                    Choices.Act.of(
                            topic, Consent.Channel.PAGE, "afresh", PAGE, Locale.forLanguageTag(subscriber.language())));
        }
    }

    private long number(String token) {
        return seal.open(SignUpService.CONFIRM, token).orElseThrow(() -> Refusal.unknown("link.expired"));
    }
}
