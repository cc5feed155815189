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
import org.relais.outbox.AddressRefused;
import org.relais.outbox.Audience;
import org.relais.outbox.ComplaintReceived;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;
import org.relais.web.MailAddress;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** The people who hear from us: adding one, finding them, and the audience they make. */
@UseCase
public class SubscriberService {
    private static final String AUDIENCE = """
            select s.id as person, s.email as address, s.fingerprint as fingerprint, s.given_name as name, s.language as language
            from subscriber s join subscriber_topic t on t.subscriber_id = s.id and t.topic = :topic
            where s.status = 'CONFIRMED'""";

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The day it is where staff are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
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

    public Map<Subscriber.Status, Long> countByStatus() {
        return subscribers.countByStatus();
    }

    /**
     * Those who chose it.
     *
     * @param departements INSEE codes; empty means everyone, also those who told none
     */
    public Audience audience(Topic topic, Set<String> departements) {
        return departements.isEmpty()
                ? new Audience(AUDIENCE, Map.of("topic", topic.name()))
                : new Audience(
                        AUDIENCE + " and s.departement = any(:departements)",
                        Map.of("topic", topic.name(), "departements", departements));
    }

    /** How many people {@link #audience} chooses at this moment. */
    public long count(Topic topic, Set<String> departements) {
        return subscribers.countReaders(topic, departements);
    }

    /** A dead address is written to no more, whatever the list (D13). */
    void refused(@Observes AddressRefused news) {
        // Not the server's own words: they may name the address (P7).
        outbox.suppress(news.fingerprint(), "*", "the address does not exist");
        suppress(news.fingerprint());
    }

    /** Who called our mail spam gets none, for good (D14); the outbox has already put them on its list. */
    void complained(@Observes ComplaintReceived news) {
        suppress(news.fingerprint());
    }

    private void suppress(String fingerprint) {
        subscribers.byFingerprint(fingerprint).ifPresent(subscriber -> {
            subscriber.suppress();
            audit.record("subscriber.suppress", "subscriber/" + subscriber.id(), "");
        });
    }
}
