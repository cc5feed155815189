package org.relais.subscribers;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.consents.ConsentEntry;
import org.relais.consents.ConsentLedger;
import org.relais.consents.Topic;
import org.relais.outbox.AddressRefused;
import org.relais.outbox.ComplaintReceived;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;
import org.relais.web.Settings;
import org.relais.web.Typed;

/** The people who hear from us: finding them, and blocking who must not be written to. */
@UseCase
public class SubscriberService {
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
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** With what the person chose to receive. */
    public Subscriber find(long id) {
        return subscribers.withTopics(id);
    }

    /** The one person with exactly that address. */
    public Optional<Subscriber> search(String typed) {
        return subscribers.byEmail(Typed.address("email", typed));
    }

    /** What the person agreed to and took back, newest first. */
    public List<ConsentEntry> consents(long id) {
        return ledger.about(id);
    }

    public Map<Subscriber.Status, Long> countByStatus() {
        return subscribers.countByStatus();
    }

    /** How many people receive it: confirmed, and not on a pause. */
    long count(Topic topic) {
        return subscribers.countReaders(topic, clock.instant());
    }

    /** A dead address is written to no more, whatever the list (D13). */
    void refused(@Observes AddressRefused dead) {
        // Not the server's own words: they may name the address (P7).
        block(dead.fingerprint(), "the address does not exist");
    }

    /** Who called our mail spam gets none, for good (D14); the outbox has already put them on its list. */
    void complained(@Observes ComplaintReceived complaint) {
        suppress(complaint.fingerprint());
    }

    /**
     * Nobody writes to that address any more, whatever the list, until its holder confirms it again; also when we do not know it.
     *
     * @param reason in words that name nobody (P7)
     */
    public void block(String fingerprint, String reason) {
        outbox.suppress(fingerprint, "*", reason);
        suppress(fingerprint);
    }

    /** The same for many; those we know are held before the journal is, so that nobody waits for us who has what we wait for. */
    public void block(Collection<String> fingerprints, String reason) {
        subscribers.lockKnown(fingerprints);
        fingerprints.forEach(each -> block(each, reason));
    }

    private void suppress(String fingerprint) {
        subscribers.byFingerprint(fingerprint).ifPresent(subscriber -> {
            subscriber.suppress();
            audit.record("subscriber.suppress", "subscriber/" + subscriber.id(), "");
            news.suppressed(subscriber);
        });
    }
}
