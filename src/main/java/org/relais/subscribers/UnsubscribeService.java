package org.relais.subscribers;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.web.Seal;

/** Leaving one list, and coming back to it, by the link in its mails: what the link was sealed for says which. */
@UseCase
public class UnsubscribeService {
    private static final String PAGE = "/newsletter/unsubscribe";

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private Choices choices;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    /**
     * Whom a link belongs to, with what they receive.
     *
     * @param preferences the token of the page where everything is chosen
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
        return new Holder(
                subscribers.withTopics(held.id()), held.topic(), seal.token(PreferencesService.PURPOSE, held.id()));
    }

    /** @return false when it was so already */
    public boolean leave(String token, Consent.Channel channel, Locale locale) {
        Held held = held(token);
        actor.becomesOutsider("subscriber");
        return leave(held, channel, locale);
    }

    /** Someone of the team does it, asked by the person. */
    public boolean leaveFor(long id, Topic topic, Locale locale) {
        return leave(new Held(id, topic), Consent.Channel.STAFF, locale);
    }

    private boolean leave(Held held, Consent.Channel channel, Locale locale) {
        Choices.Act act = new Choices.Act(held.topic(), channel, "leave." + channel, PAGE, locale);
        return choices.end(subscribers.lock(held.id()), act);
    }

    /** @return false when it was so already */
    public boolean comeBack(String token, Locale locale) {
        Held held = held(token);
        actor.becomesOutsider("subscriber");
        Choices.Act act = new Choices.Act(held.topic(), Consent.Channel.PAGE, "come-back", PAGE, locale);
        return choices.begin(subscribers.lock(held.id()), act);
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
