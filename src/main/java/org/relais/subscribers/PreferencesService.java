package org.relais.subscribers;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.web.Seal;

/** Everything a person may receive, chosen thing by thing by the link in any mail of a list (P2, P3). */
@UseCase
public class PreferencesService {
    /** What the seal of such a link says it is for; it never expires. */
    static final String PURPOSE = "preferences";

    private static final String PAGE = "/newsletter/preferences";

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private Choices choices;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    /** Whom a link belongs to, with what they receive. */
    public Subscriber holder(String token) {
        return subscribers.withTopics(id(token));
    }

    /** @return false when everything was so already */
    public boolean choose(String token, Set<Topic> wanted, Locale locale) {
        Subscriber subscriber = subscribers.lock(id(token));
        actor.becomesOutsider("subscriber");
        boolean changed = false;
        // What begins comes first: who exchanges one for the other never stands there with nothing.
        for (Topic topic : wanted) {
            changed |= !subscriber.receives(topic) && choices.begin(subscriber, act(topic, "choose", locale));
        }
        for (Topic topic : Topic.values()) {
            changed |= !wanted.contains(topic) && choices.end(subscriber, act(topic, "unchoose", locale));
        }
        return changed;
    }

    private static Choices.Act act(Topic topic, String words, Locale locale) {
        return new Choices.Act(topic, Consent.Channel.PAGE, words, PAGE, locale);
    }

    private long id(String token) {
        return seal.open(PURPOSE, token).orElseThrow(() -> Refusal.unknown("unsubscribe.unknown"));
    }
}
