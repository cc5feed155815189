package org.relais.subscribers;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.ConsentEntry;
import org.relais.consents.ConsentLedger;
import org.relais.consents.Topic;
import org.relais.outbox.ErasureService;
import org.relais.outbox.OutboxService;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;

/** What becomes of one person: expected, paused, under another address, erased. */
@UseCase
public class LifeService {
    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private Choices choices;

    @Inject
    private OutboxService outbox;

    @Inject
    private ErasureService mails;

    @Inject
    private AuditLog audit;

    @Inject
    private SubscriberNews told;

    @Inject
    private Event<PersonErased> news;

    @Inject
    private Event<AwaitedPerson> awaited;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /** For whoever changes this person: nobody else does until the transaction ends. */
    public Subscriber lock(long id) {
        return subscribers.lock(id);
    }

    /** The same for many, by number, before anything that others wait for is held. */
    public List<Subscriber> lock(List<Long> ids) {
        return ids.isEmpty() ? List.of() : subscribers.lock(ids);
    }

    /** @param email normalised */
    public Optional<Subscriber> find(String email) {
        return subscribers.byEmail(email);
    }

    /**
     * Whoever has that address; somebody new is PENDING until they confirm. Two who ask at once wait for each other.
     *
     * @param email normalised
     * @param source where the address was typed, in words
     */
    public Subscriber expect(String email, Profile profile, String source) {
        ledger.lock();
        return subscribers.byEmail(email).orElseGet(() -> {
            Subscriber fresh = new Subscriber(email, seal.fingerprint(email), profile, source, clock.instant());
            subscribers.add(fresh);
            return fresh;
        });
    }

    /** Who never confirmed goes whole, unless an answer may still come; of anyone else nothing changes. */
    public void giveUp(long id) {
        Subscriber subscriber = subscribers.lock(id);
        if (subscriber.status() == Subscriber.Status.PENDING && !awaited(id)) {
            subscribers.remove(subscriber);
        }
    }

    private boolean awaited(long id) {
        AwaitedPerson person = new AwaitedPerson(id);
        awaited.fire(person);
        return person.kept();
    }

    /** Someone of the team does it, asked by the person. */
    public boolean leaveFor(long id, Topic topic, Locale locale) {
        Choices.Act act =
                Choices.Act.of(topic, Consent.Channel.STAFF, "leave.STAFF", "/newsletter/unsubscribe", locale);
        return leave(id, act);
    }

    /** @return false when it was so already */
    public boolean leave(long id, Choices.Act act) {
        return choices.end(subscribers.lock(id), act);
    }

    /** Someone of the team sets it right: of what the person told, this is from now on said otherwise. */
    public boolean describeFor(long id, UnaryOperator<Profile> change) {
        Subscriber subscriber = subscribers.lock(id);
        Profile said = change.apply(subscriber.profile());
        if (subscriber.erased() || subscriber.profile().equals(said)) {
            return false;
        }
        subscriber.describe(said);
        audit.record("subscriber.describe", "subscriber/" + id, "");
        told.changed(subscriber);
        return true;
    }

    /**
     * Somebody did something themselves, wherever it was.
     *
     * @param email normalised
     */
    public void acted(String email) {
        subscribers.acted(email, clock.instant());
    }

    /** @param until null to hear from us again */
    public void pause(Subscriber subscriber, Instant until) {
        subscriber.pause(until);
        subscriber.acted(clock.instant());
        if (until != null) {
            outbox.holdBack(subscriber.fingerprint());
        }
        audit.record("subscriber.pause", "subscriber/" + subscriber.id(), String.valueOf(until));
        told.changed(subscriber);
    }

    /**
     * @param email normalised, whose holder has confirmed it
     * @throws Refusal when somebody else has it meanwhile
     */
    public void move(Subscriber subscriber, String email) {
        ledger.lock();
        if (subscribers.byEmail(email).isPresent()) {
            throw Refusal.conflict("subscriber.exists");
        }
        mails.leave(subscriber.email(), subscriber.fingerprint());
        subscriber.moveTo(email, seal.fingerprint(email));
        subscriber.acted(clock.instant());
        audit.record("subscriber.move", "subscriber/" + subscriber.id(), "");
        told.changed(subscriber);
    }

    /** What is held here about somebody, for them. */
    void tell(@Observes PersonalData asked) {
        subscribers.byEmail(asked.address()).ifPresent(each -> {
            asked.add(
                    "subscriber",
                    "number",
                    each.id(),
                    "email",
                    each.email(),
                    "givenName",
                    each.givenName(),
                    "familyName",
                    each.familyName(),
                    "language",
                    each.language(),
                    "departement",
                    each.departement(),
                    "profession",
                    each.profession(),
                    "structure",
                    each.structure(),
                    "mode",
                    each.mode(),
                    "status",
                    each.status(),
                    "topics",
                    each.topics(),
                    "pausedUntil",
                    each.pausedUntil(),
                    "source",
                    each.source(),
                    "createdAt",
                    each.createdAt(),
                    "confirmedAt",
                    each.confirmedAt());
            ledger.about(each.id()).forEach(entry -> tell(asked, entry));
        });
    }

    private static void tell(PersonalData asked, ConsentEntry entry) {
        asked.add(
                "consents",
                "number",
                entry.id(),
                "purpose",
                entry.purpose(),
                "what",
                entry.what(),
                "basis",
                entry.basis(),
                "wording",
                entry.wording(),
                "wordingVersion",
                entry.wordingVersion(),
                "notice",
                entry.notice(),
                "channel",
                entry.channel(),
                "source",
                entry.source(),
                "givenOn",
                entry.givenOn(),
                "proof",
                entry.proof(),
                "at",
                entry.at(),
                "recordedBy",
                entry.recordedBy(),
                "hash",
                entry.hash());
    }

    /**
     * Nothing that tells who it was remains anywhere; the opposition list keeps the fingerprint, so that no import brings the
     * address back (P7).
     *
     * @return false when it was so already
     */
    public boolean erase(long id, Consent.Channel channel, Locale locale) {
        Subscriber subscriber = subscribers.lock(id);
        if (subscriber.erased()) {
            return false;
        }
        for (Topic topic : subscriber.topics()) {
            choices.end(subscriber, Choices.Act.of(topic, channel, channel.words("erase"), "/me/erase", locale));
        }
        PersonErased person = new PersonErased(subscriber.email(), subscriber.fingerprint());
        outbox.suppress(person.fingerprint(), "*", "erased");
        // Before it is forgotten here, since others find the person by it.
        news.fire(person);
        subscriber.erase();
        audit.record("subscriber.erase", "subscriber/" + id, channel.name());
        told.erased(subscriber);
        return true;
    }
}
