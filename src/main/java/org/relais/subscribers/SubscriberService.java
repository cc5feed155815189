package org.relais.subscribers;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.ConsentEntry;
import org.relais.consents.ConsentLedger;
import org.relais.consents.Topic;
import org.relais.outbox.AddressRefused;
import org.relais.outbox.Audience;
import org.relais.outbox.ComplaintReceived;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;
import org.relais.subscribers.ImportLine.Candidate;
import org.relais.subscribers.ImportLine.Refused;
import org.relais.web.MailAddress;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** The people who hear from us: adding one, finding them, and the audience they make. */
@UseCase
public class SubscriberService {
    private static final String AUDIENCE = """
            select s.id as person, s.email as address, s.fingerprint as fingerprint, s.given_name as name, s.language as language
            from subscriber s join subscriber_topic t on t.subscriber_id = s.id and t.topic = :topic
            where s.status = 'CONFIRMED' and (s.paused_until is null or s.paused_until <= :now)""";

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private SubscriberNews news;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The day it is where staff are. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /**
     * Someone whose agreement was given elsewhere.
     *
     * @param typed what was said about them, by column
     * @throws Refusal when a value cannot be, or when we know the address
     */
    public Subscriber create(Map<Column, String> typed, ImportTerms terms) {
        ImportLine judged = Candidates.judge(1, typed);
        if (judged instanceof Refused no) {
            throw Refusal.invalid(
                    no.column().field(),
                    no.reason().key(),
                    no.detail(),
                    no.column().field());
        }
        Candidate candidate = (Candidate) judged;
        ledger.lock();
        String fingerprint = seal.fingerprint(candidate.email());
        refuseKnown(candidate, fingerprint);
        Subscriber subscriber =
                new Subscriber(candidate.email(), fingerprint, candidate.profile(), terms.source(), clock.instant());
        candidate.topics().forEach(topic -> subscriber.confirm(topic, clock.instant()));
        subscribers.add(subscriber);
        candidate.topics().forEach(topic -> ledger.record(subscriber.id(), terms.consent(topic, Consent.Channel.API)));
        audit.record("subscriber.create", "subscriber/" + subscriber.id(), "");
        return subscriber;
    }

    private void refuseKnown(Candidate candidate, String fingerprint) {
        Subscriber.Status status =
                subscribers.byEmail(candidate.email()).map(Subscriber::status).orElse(null);
        if (status == Subscriber.Status.UNSUBSCRIBED) {
            throw Refusal.conflict(Reason.UNSUBSCRIBED.key());
        }
        if (status == Subscriber.Status.SUPPRESSED
                || candidate.topics().stream().anyMatch(topic -> !outbox.suppressed(List.of(fingerprint), topic.list())
                        .isEmpty())) {
            throw Refusal.conflict(Reason.SUPPRESSED.key());
        }
        if (status != null) {
            throw Refusal.conflict("subscriber.exists");
        }
    }

    /** With what the person chose to receive. */
    public Subscriber find(long id) {
        return subscribers.withTopics(id);
    }

    /** The one person with exactly that address. */
    public Optional<Subscriber> search(String typed) {
        try {
            return subscribers.byEmail(MailAddress.normalised(typed));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("email", "email.invalid");
        }
    }

    /** What the person agreed to and took back, newest first. */
    public List<ConsentEntry> consents(long id) {
        return ledger.about(id);
    }

    /** @param after the last id of the page before, 0 for the first */
    public List<Subscriber> page(SubscriberFilter filter, long after, int size) {
        return subscribers.page(filter, after, size);
    }

    public long count(SubscriberFilter filter) {
        return subscribers.count(filter);
    }

    public Map<Subscriber.Status, Long> countByStatus() {
        return subscribers.countByStatus();
    }

    /**
     * Those who chose it and are not on a pause.
     *
     * @param departements INSEE codes; empty means everyone, also those who told none
     */
    public Audience audience(Topic topic, Set<String> departements) {
        return departements.isEmpty()
                ? new Audience(AUDIENCE, Map.of("topic", topic.name(), "now", clock.instant()))
                : new Audience(
                        AUDIENCE + " and s.departement = any(:departements)",
                        Map.of("topic", topic.name(), "now", clock.instant(), "departements", departements));
    }

    /** How many people {@link #audience} chooses at this moment. */
    public long count(Topic topic, Set<String> departements) {
        return subscribers.countReaders(topic, departements, clock.instant());
    }

    /** A dead address is written to no more, whatever the list (D13). */
    void refused(@Observes AddressRefused dead) {
        // Not the server's own words: they may name the address (P7).
        outbox.suppress(dead.fingerprint(), "*", "the address does not exist");
        suppress(dead.fingerprint());
    }

    /** Who called our mail spam gets none, for good (D14); the outbox has already put them on its list. */
    void complained(@Observes ComplaintReceived complaint) {
        suppress(complaint.fingerprint());
    }

    private void suppress(String fingerprint) {
        subscribers.byFingerprint(fingerprint).ifPresent(subscriber -> {
            subscriber.suppress();
            audit.record("subscriber.suppress", "subscriber/" + subscriber.id(), "");
            news.suppressed(subscriber);
        });
    }
}
