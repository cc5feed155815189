package org.relais.subscriptions;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.UseCase;
import org.relais.consents.Statement;
import org.relais.consents.Topic;
import org.relais.consents.Wording;
import org.relais.consents.WordingService;
import org.relais.door.Letters;
import org.relais.door.NotMe;
import org.relais.preferences.FreshLink;
import org.relais.preferences.FreshLinks;
import org.relais.preferences.PersonPost;
import org.relais.privacy.PersonErased;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.AwaitedPerson;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Profile;
import org.relais.subscribers.Subscriber;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * A form comes in. Whether the address is unknown, waiting, confirmed, gone or blocked, one mail is written to it and the answer
 * is the same (P4, P5); within a quarter of an hour none more is.
 */
@UseCase
public class SignUpService {
    /** For {@link Letters}: what « ce n’est pas moi » then keeps from being sent. */
    static final String LETTER = "subscribe";

    static final String CONFIRM = "subscription confirm";

    @Inject
    private RequestRepository requests;

    @Inject
    private LifeService life;

    @Inject
    private WordingService wordings;

    @Inject
    private Letters letters;

    @Inject
    private FreshLinks links;

    @Inject
    private PersonPost post;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** From a public form, which has passed the door. */
    public void ask(SignUp wish) {
        actor.becomesOutsider("visitor");
        invite(wish);
    }

    /** By another program, which answers for having asked the person. */
    public void invite(SignUp wish) {
        String fingerprint = seal.fingerprint(wish.email());
        if (!letters.mayWrite(LETTER, fingerprint)) {
            return;
        }
        // Nothing of what a visitor says about the holder of an address is kept before they confirm it.
        Profile nobody = Profile.reading(wish.profile().language());
        Subscriber person = life.expect(wish.email(), nobody, wish.page());
        if (hearsAlready(person, wish)) {
            remind(person);
        } else {
            askToConfirm(person, wish);
        }
        audit.record("subscription.ask", "subscriber/" + person.id(), wish.page());
    }

    private static boolean hearsAlready(Subscriber person, SignUp wish) {
        return !person.blocked() && person.topics().containsAll(wish.topics());
    }

    private void remind(Subscriber person) {
        FreshLinks.Made link = links.make(person.id(), FreshLink.Purpose.PREFERENCES);
        post.send(
                "subscriptions/already-subscribed",
                PersonPost.Reader.of(person),
                Map.of("preferencesLink", link.url(), "notMeUrl", notMe(person)),
                link.endsAt());
    }

    private void askToConfirm(Subscriber person, SignUp wish) {
        Locale locale = Locale.forLanguageTag(wish.profile().language());
        SubscriptionRequest request =
                new SubscriptionRequest(person.id(), wish, notice(wish, locale), words(wish, locale), clock.instant());
        requests.add(request);
        String link = settings.baseUrl() + "/newsletter/confirm/" + seal.token(CONFIRM, request.id());
        PersonPost.Reader reader =
                new PersonPost.Reader(person.email(), person.fingerprint(), null, locale, wish.mode());
        request.writtenBy(post.send(
                "subscriptions/confirm-subscription",
                reader,
                Map.of("confirmUrl", link, "notMeUrl", notMe(person)),
                request.endsAt()));
    }

    private String notice(SignUp wish, Locale locale) {
        return wordings.seen(Statement.NOTICE, wish.shown(), locale).version();
    }

    private Map<Topic, Wording> words(SignUp wish, Locale locale) {
        Map<Topic, Wording> words = new EnumMap<>(Topic.class);
        wish.topics().forEach(topic -> words.put(topic, wordings.seen(Statement.of(topic), wish.shown(), locale)));
        return words;
    }

    private String notMe(Subscriber person) {
        return letters.notMeLink(LETTER, person.fingerprint());
    }

    /** Whoever may still confirm a form is not forgotten meanwhile. */
    void keep(@Observes AwaitedPerson person) {
        if (requests.waitFor(person.id())) {
            person.keep();
        }
    }

    /** What was asked for goes with whoever asked. */
    void forget(@Observes PersonErased person) {
        requests.of(person.fingerprint()).forEach(requests::remove);
    }

    /** Someone else's address was typed: what waits for its confirmation goes. */
    void notMe(@Observes NotMe news) {
        if (news.purpose().equals(LETTER)) {
            List<SubscriptionRequest> waiting = requests.waiting(news.fingerprint());
            waiting.forEach(requests::remove);
            waiting.stream().map(SubscriptionRequest::subscriberId).distinct().forEach(life::giveUp);
        }
    }
}
