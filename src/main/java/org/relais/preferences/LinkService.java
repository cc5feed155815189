package org.relais.preferences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.door.Letters;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Seal;
import org.relais.web.Typed;

/**
 * A fresh link is only ever sent to the address it is about (P6). Whoever asks for one is told the same, whatever is known of the
 * address; the address itself is told what is the case (P4, P5).
 */
@UseCase
public class LinkService {
    static final String LETTER = "fresh-link";

    private static final Map<FreshLink.Purpose, String> MAILS = Map.of(
            FreshLink.Purpose.PREFERENCES, "preferences/preferences-link",
            FreshLink.Purpose.DATA, "preferences/data-link",
            FreshLink.Purpose.ERASURE, "preferences/erasure-link");

    @Inject
    private LifeService life;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private LeavingService leaving;

    @Inject
    private FreshLinks links;

    @Inject
    private Letters letters;

    @Inject
    private PersonPost post;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /** For anybody's address, as it was typed. */
    public void ask(String typed, FreshLink.Purpose purpose, Locale locale) {
        String email = Typed.address("email", typed);
        actor.becomesOutsider("visitor");
        Optional<Subscriber> known = life.find(email);
        if (!letters.mayWrite(letter(purpose), seal.fingerprint(email))) {
            return;
        }
        if (known.isPresent()) {
            write(known.get(), purpose);
        } else {
            PersonPost.Reader stranger =
                    new PersonPost.Reader(email, seal.fingerprint(email), null, locale, Mode.DISCREET);
            post.send(
                    "preferences/nothing-known",
                    stranger,
                    Map.of(),
                    clock.instant().plus(Duration.ofDays(1)));
        }
    }

    /** Behind the link of a mail, which may be someone else's by now: the link goes to the address and is not shown. */
    public void send(String mailToken) {
        send(leaving.whose(mailToken), FreshLink.Purpose.PREFERENCES);
    }

    /** From a person's own page. */
    public void sendFrom(String preferencesToken, FreshLink.Purpose purpose) {
        send(links.open(FreshLink.Purpose.PREFERENCES, preferencesToken).subscriberId(), purpose);
    }

    private void send(long id, FreshLink.Purpose purpose) {
        actor.becomesOutsider("subscriber");
        Subscriber subscriber = subscribers.find(id);
        if (!subscriber.erased() && letters.mayWrite(letter(purpose), subscriber.fingerprint())) {
            write(subscriber, purpose);
        }
    }

    private void write(Subscriber subscriber, FreshLink.Purpose purpose) {
        FreshLinks.Made link = links.make(subscriber.id(), purpose);
        post.send(MAILS.get(purpose), PersonPost.Reader.of(subscriber), Map.of("freshLink", link.url()), link.endsAt());
        audit.record("fresh-link.send", "subscriber/" + subscriber.id(), purpose.name());
    }

    private static String letter(FreshLink.Purpose purpose) {
        return LETTER + " " + purpose;
    }
}
