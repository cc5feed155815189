package org.relais.preferences;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.privacy.PersonErased;
import org.relais.staff.Actor;
import org.relais.subscribers.LifeService;

/** Being forgotten, by a press behind a fresh link. No mail says so afterwards: there is no address any more to send it to (P7). */
@UseCase
public class ErasureService {
    @Inject
    private FreshLinks links;

    @Inject
    private FreshLinkRepository kept;

    @Inject
    private LifeService life;

    @Inject
    private org.relais.outbox.ErasureService mails;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    public boolean done(String token) {
        return links.open(FreshLink.Purpose.ERASURE, token).done();
    }

    /** @return false when it was so already */
    public boolean erase(String token, Locale locale) {
        actor.becomesOutsider("subscriber");
        long id = links.whose(FreshLink.Purpose.ERASURE, token);
        life.lock(id);
        FreshLink link = links.open(FreshLink.Purpose.ERASURE, token);
        if (!link.finish(clock.instant())) {
            return false;
        }
        return life.erase(id, Consent.Channel.PAGE, locale);
    }

    /** Nobody's new address may be this one any more; one that this person typed goes with its mail, whoever holds it. */
    void forget(@Observes PersonErased person) {
        kept.forgetAddress(person.address());
        life.find(person.address()).ifPresent(each -> kept.toConfirm(each.id()).forEach(this::discard));
    }

    private void discard(FreshLink link) {
        if (link.mailingId() != null) {
            mails.discard(link.mailingId());
        }
        kept.remove(link);
    }
}
