package org.relais.preferences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.staff.Actor;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Seal;

/**
 * Leaving one thing or all, by a link that stands in every mail of a list and never expires; what the link was sealed for says
 * which. Such a mail may be forwarded, so the link does nothing else: undoing belongs to the page that follows, for a day.
 */
@UseCase
public class LeavingService {
    /** What the seal of the other link in those mails says it is for: all that a person may choose. */
    static final String PREFERENCES = "preferences";

    private static final String DEPARTURE = "departure";
    private static final String PAGE = "/newsletter/unsubscribe";

    @Inject
    private DepartureRepository departures;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private LifeService life;

    @Inject
    private Choices choices;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /**
     * Whom a link belongs to.
     *
     * @param preferences the token of the page where one asks for a fresh link
     */
    public record Holder(Subscriber subscriber, Topic topic, String preferences) {
        public boolean subscribed() {
            return subscriber.receives(topic);
        }
    }

    /** Who holds a link, and what it is for. */
    private record Held(long id, Topic topic) {}

    public Holder holder(String token) {
        Held held = held(token);
        return new Holder(subscribers.find(held.id()), held.topic(), seal.token(PREFERENCES, held.id()));
    }

    /** @return the token of the page that follows, or nothing when it was so already */
    public Optional<String> leave(String token, Consent.Channel channel, Locale locale) {
        Held held = held(token);
        return leave(held.id(), EnumSet.of(held.topic()), channel, locale);
    }

    /** Everything, by the other link of those mails. */
    public Optional<String> leaveAll(String token, Locale locale) {
        return leaveAll(whose(token), locale);
    }

    Optional<String> leaveAll(long id, Locale locale) {
        return leave(id, EnumSet.allOf(Topic.class), Consent.Channel.PAGE, locale);
    }

    private Optional<String> leave(long id, Set<Topic> topics, Consent.Channel channel, Locale locale) {
        actor.becomesOutsider("subscriber");
        Subscriber subscriber = life.lock(id);
        Set<Topic> left = EnumSet.noneOf(Topic.class);
        for (Topic topic : topics) {
            if (choices.end(subscriber, Choices.Act.of(topic, channel, "leave." + channel, PAGE, locale))) {
                left.add(topic);
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(remember(id, left));
    }

    private String remember(long id, Set<Topic> left) {
        Departure departure = new Departure(id, left, clock.instant());
        departures.add(departure);
        return seal.token(DEPARTURE, departure.id());
    }

    /**
     * For the page that follows.
     *
     * @param undoable whether there is still time
     */
    public record Left(Departure departure, boolean undoable) {}

    public Left left(String token) {
        Departure departure = departure(token);
        boolean undoable = departure.canBeUndone(clock.instant())
                && subscribers.find(departure.subscriberId()).canComeBack();
        return new Left(departure, undoable);
    }

    /** @return false when it was undone before */
    public boolean undo(String token, Locale locale) {
        Departure departure = departure(token);
        if (departure.undone()) {
            return false;
        }
        actor.becomesOutsider("subscriber");
        Set<Topic> again = departure.undo(clock.instant());
        Subscriber subscriber = life.lock(departure.subscriberId());
        again.forEach(topic -> choices.begin(
                subscriber, Choices.Act.of(topic, Consent.Channel.PAGE, "come-back", "/newsletter/left", locale)));
        return true;
    }

    public void because(String token, String why) {
        Departure.Why reason =
                Departure.Why.named(why).orElseThrow(() -> Refusal.invalid("why", "departure.needs-a-reason"));
        departure(token).because(reason);
    }

    /** How often each reason was said. */
    public Map<Departure.Why, Long> reasons() {
        return departures.reasons();
    }

    private Departure departure(String token) {
        return seal.open(DEPARTURE, token).stream()
                .mapToObj(departures::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("unsubscribe.unknown"));
    }

    /** Whose the link to all choices is. */
    long whose(String token) {
        return seal.open(PREFERENCES, token).orElseThrow(() -> Refusal.unknown("unsubscribe.unknown"));
    }

    private Held held(String token) {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> opened(token, topic))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("unsubscribe.unknown"));
    }

    private Stream<Held> opened(String token, Topic topic) {
        return seal.open(topic.purpose(), token).stream().mapToObj(id -> new Held(id, topic));
    }
}
