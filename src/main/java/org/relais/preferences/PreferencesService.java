package org.relais.preferences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.ConsentEntry;
import org.relais.consents.Topic;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberNews;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Settings;

/** Everything a person may choose, behind a fresh link (P2, P3). */
@UseCase
public class PreferencesService {
    private static final String PAGE = "/me/preferences";

    /** In months. */
    static final List<Integer> PAUSES = List.of(1, 3, 6);

    @Inject
    private FreshLinks links;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private LifeService life;

    @Inject
    private LeavingService leaving;

    @Inject
    private Choices choices;

    @Inject
    private SubscriberNews news;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What the page shows.
     *
     * @param consents the newest first
     * @param paused whether nothing is written now
     */
    public record Own(Subscriber subscriber, List<ConsentEntry> consents, boolean paused) {}

    public Own own(String token) {
        Subscriber subscriber = subscribers.find(holder(token));
        return new Own(subscriber, subscribers.consents(subscriber.id()), subscriber.pausedAt(clock.instant()));
    }

    /** @return false when everything was so already */
    public boolean choose(String token, Wish wish, Locale locale) {
        Subscriber subscriber = lock(token);
        boolean changed = describe(subscriber, wish);
        // What begins comes first: who exchanges one for the other never stands there with nothing.
        for (Topic topic : wish.topics()) {
            changed |= !subscriber.receives(topic) && choices.begin(subscriber, act(topic, "choose", locale));
        }
        for (Topic topic : Topic.values()) {
            changed |= !wish.topics().contains(topic) && choices.end(subscriber, act(topic, "unchoose", locale));
        }
        return changed;
    }

    private boolean describe(Subscriber subscriber, Wish wish) {
        if (subscriber.profile().equals(wish.profile()) && subscriber.mode() == wish.mode()) {
            return false;
        }
        subscriber.describe(wish.profile());
        subscriber.writeAs(wish.mode());
        subscriber.acted(clock.instant());
        audit.record("subscriber.describe", "subscriber/" + subscriber.id(), "");
        news.changed(subscriber);
        return true;
    }

    private static Choices.Act act(Topic topic, String words, Locale locale) {
        return Choices.Act.of(topic, Consent.Channel.PAGE, words, PAGE, locale);
    }

    /** @return until when */
    public Instant pause(String token, int months) {
        if (!PAUSES.contains(months)) {
            throw Refusal.invalid("months", "preferences.pause.unknown");
        }
        ZoneId zone = settings.zone();
        Instant until = ZonedDateTime.ofInstant(clock.instant(), zone)
                .plus(Period.ofMonths(months))
                .toInstant();
        life.pause(lock(token), until);
        return until;
    }

    public void resume(String token) {
        life.pause(lock(token), null);
    }

    /** @return the token of the page that follows, or nothing when it was so already */
    public Optional<String> leaveAll(String token, Locale locale) {
        return leaving.leaveAll(holder(token), locale);
    }

    private Subscriber lock(String token) {
        actor.becomesOutsider("subscriber");
        return life.lock(holder(token));
    }

    private long holder(String token) {
        return links.open(FreshLink.Purpose.PREFERENCES, token).subscriberId();
    }
}
