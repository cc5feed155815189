package org.relais.preferences;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.door.Letters;
import org.relais.door.NotMe;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.web.Seal;
import org.relais.web.Settings;
import org.relais.web.Typed;

/**
 * Another address for the same person: asked for behind a fresh link of the old one, which is told and may stop it, and done by a
 * press behind a link of the new one. Whether the new one is known is told to it alone (P5).
 */
@UseCase
public class AddressService {
    private static final String LETTER = "change-address";
    private static final String STOP = "stop change of address";

    @Inject
    private FreshLinks links;

    @Inject
    private FreshLinkRepository kept;

    @Inject
    private LifeService life;

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
    private Settings settings;

    @Inject
    private Clock clock;

    /** @param typed the new address */
    public void ask(String preferencesToken, String typed) {
        actor.becomesOutsider("subscriber");
        Subscriber subscriber = life.lock(
                links.open(FreshLink.Purpose.PREFERENCES, preferencesToken).subscriberId());
        String email = Typed.address("email", typed);
        if (email.equals(subscriber.email())) {
            throw Refusal.invalid("email", "address.same");
        }
        if (letters.mayWrite(LETTER, seal.fingerprint(email))) {
            write(subscriber, email);
            audit.record("subscriber.ask-to-move", "subscriber/" + subscriber.id(), "");
        }
    }

    private void write(Subscriber subscriber, String email) {
        FreshLinks.Made link = links.toConfirm(subscriber.id(), email);
        PersonPost.Reader old = PersonPost.Reader.of(subscriber);
        PersonPost.Reader fresh = new PersonPost.Reader(email, seal.fingerprint(email), null, old.locale(), old.mode());
        String notMe = letters.notMeLink(LETTER, fresh.fingerprint());
        long mailing = life.find(email).isPresent()
                ? post.send("preferences/address-known", fresh, Map.of("notMeUrl", notMe), link.endsAt())
                : post.send(
                        "preferences/confirm-address",
                        fresh,
                        Map.of("confirmUrl", link.url(), "notMeUrl", notMe),
                        link.endsAt());
        kept.find(link.id()).ifPresent(each -> each.writtenBy(mailing));
        String stop = settings.baseUrl() + "/me/address-stop/" + seal.token(STOP, link.id());
        post.send("preferences/address-changing", old, Map.of("stopUrl", stop), link.endsAt());
    }

    /** Whether a link to confirm has done its work. */
    public boolean done(String token) {
        return links.open(FreshLink.Purpose.ADDRESS, token).done();
    }

    /** @return false when it was so already */
    public boolean confirm(String token) {
        actor.becomesOutsider("subscriber");
        Subscriber subscriber = life.lock(links.whose(FreshLink.Purpose.ADDRESS, token));
        FreshLink link = links.open(FreshLink.Purpose.ADDRESS, token);
        if (link.done()) {
            return false;
        }
        String email = link.email();
        link.finish(clock.instant());
        life.move(subscriber, email);
        return true;
    }

    /** For the page that the old address is led to: whether there is still something to stop. */
    public boolean stoppable(String token) {
        return stopped(token).filter(each -> !each.done()).isPresent();
    }

    /** @return false when it was too late, or was so already */
    public boolean stop(String token) {
        Optional<FreshLink> link = stopped(token).filter(each -> !each.done());
        actor.becomesOutsider("subscriber");
        link.ifPresent(each -> {
            kept.remove(each);
            audit.record("subscriber.stop-move", "subscriber/" + each.subscriberId(), "");
        });
        return link.isPresent();
    }

    private Optional<FreshLink> stopped(String token) {
        return kept.find(seal.open(STOP, token).orElseThrow(() -> Refusal.unknown("link.expired")));
    }

    /** Someone else's address was typed: it is not kept. */
    void notMe(@Observes NotMe news) {
        if (news.purpose().equals(LETTER)) {
            kept.toConfirm().stream()
                    .filter(each -> seal.fingerprint(each.email()).equals(news.fingerprint()))
                    .forEach(kept::remove);
        }
    }
}
