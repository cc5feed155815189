package org.relais.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;

/**
 * The one way to hand mail over. Everything here only writes rows, in the caller's transaction;
 * nothing is sent inside it. Once it is committed the lanes take over.
 */
@UseCase
public class OutboxService {
    private final OutboxConnection database;
    private final Clock clock;
    private final Consumer<Object> news;

    /** For the container's proxy only. */
    protected OutboxService() {
        this(null, null, (Consumer<Object>) null);
    }

    @Inject
    OutboxService(OutboxConnection database, Clock clock, Event<Object> news) {
        this(database, clock, (Consumer<Object>) news::fire);
    }

    OutboxService(OutboxConnection database, Clock clock, Consumer<Object> news) {
        this.database = database;
        this.clock = clock;
        this.news = news;
    }

    /** Stores what is to be said; nobody is written to until {@link #freeze} or {@link #enqueue}. */
    public long open(NewMailing mailing) {
        return work(mailings -> mailings.insert(mailing, Mailing.freshKey(), clock.instant()));
    }

    /**
     * Turns the audience into deliveries, once: a second call changes nothing.
     *
     * @return how many people were chosen, those included who are suppressed and will not be written to
     */
    public int freeze(long mailingId, Audience audience) {
        return freeze(mailingId, audience, Spread.NONE);
    }

    /** As {@link #freeze(long, Audience)}, in waves. */
    public int freeze(long mailingId, Audience audience, Spread spread) {
        return work(mailings -> {
            Mailing mailing = locked(mailings, mailingId);
            if (mailing.frozen()) {
                return Math.toIntExact(mailing.audience());
            }
            int chosen = mailings.freeze(mailing, audience, spread);
            mailing.count(chosen, clock.instant());
            mailings.update(mailing);
            news.accept(new MailQueued(mailingId));
            return chosen;
        });
    }

    /** Adds one person, for service and test mail; an address that is already in the mailing changes nothing. */
    public void enqueue(long mailingId, Recipient recipient) {
        enqueue(mailingId, recipient, Personal.NONE);
    }

    /**
     * As {@link #enqueue(long, Recipient)}, with what is said to this person alone.
     *
     * @throws IllegalArgumentException when a slot of the content has no value, or a value no slot
     */
    public void enqueue(long mailingId, Recipient recipient, Personal personal) {
        onTables(rows -> {
            MailingRepository mailings = new MailingRepository(rows);
            Mailing mailing = locked(mailings, mailingId);
            DeliveryRepository deliveries = new DeliveryRepository(rows);
            fills(personal, deliveries.ownSlots(mailingId));
            mailing.count(deliveries.enqueue(mailing, recipient, personal), clock.instant());
            mailings.update(mailing);
            news.accept(new MailQueued(mailingId));
            return null;
        });
    }

    public Progress progress(long mailingId) {
        return work(mailings -> {
            found(mailings, mailingId);
            return mailings.progress(mailingId);
        });
    }

    /** Where the messages of a mailing stand; nothing of one that was discarded. */
    public Set<DeliveryStatus> statuses(long mailingId) {
        return onTables(rows -> new DeliveryRepository(rows).statuses(mailingId));
    }

    /** Of many in one statement. */
    public Map<Long, Progress> progress(List<Long> mailingIds) {
        return work(mailings -> mailings.progress(mailingIds));
    }

    public void pause(long mailingId) {
        change(mailingId, Mailing::pause);
    }

    public void resume(long mailingId) {
        change(mailingId, Mailing::resume);
        wake(mailingId);
    }

    /** Who of it waits for a later wave. */
    public Later later(long mailingId) {
        return work(mailings -> mailings.later(mailingId));
    }

    /** Writes to those who wait for a later wave from now on. */
    public int hasten(long mailingId) {
        int people = work(mailings -> mailings.hasten(mailingId));
        wake(mailingId);
        return people;
    }

    /** Once this transaction is committed, the lanes look for what is due. */
    public void wake(long mailingId) {
        news.accept(new MailQueued(mailingId));
    }

    /** Nobody who still waits is written to; a message already in flight arrives. */
    public void cancel(long mailingId) {
        change(mailingId, mailing -> mailing.cancel(clock.instant()));
        work(mailings -> mailings.waiting().settle(mailingId, DeliveryStatus.CANCELLED));
    }

    /**
     * What still waits does not leave; the mailing ends by itself, and whoever sent it sees so many cancelled. A second look
     * takes what a lane was just stepping over.
     *
     * @return how many
     */
    public int cancelWaiting(long mailingId) {
        return work(mailings -> {
            locked(mailings, mailingId);
            return mailings.waiting().settle(mailingId, DeliveryStatus.CANCELLED)
                    + mailings.waiting().cancelLeft(mailingId);
        });
    }

    /** Has messages of it tried again, which the caller queues; whoever follows a mailing that has ended is not told. */
    public Mailing reopen(long mailingId) {
        return work(mailings -> {
            Mailing mailing = locked(mailings, mailingId);
            mailing.retry(clock.instant());
            mailings.update(mailing);
            news.accept(new MailQueued(mailingId));
            return mailing;
        });
    }

    /** What became untrue does not leave any more. As {@link #cancel}, but a mailing that has ended stays as it is. */
    public void withdraw(long mailingId) {
        work(mailings -> {
            Mailing mailing = locked(mailings, mailingId);
            if (!mailing.ended()) {
                mailing.cancel(clock.instant());
                mailings.update(mailing);
                mailings.waiting().settle(mailingId, DeliveryStatus.CANCELLED);
                news.accept(new MailingChanged(mailingId, mailing.status()));
            }
            return null;
        });
    }

    /**
     * From this transaction's end nobody under this fingerprint gets mail of the list ({@code *}: of
     * any list), except a message already in flight. Service mail belongs to no list and still leaves.
     */
    public void suppress(String fingerprint, String list, String reason) {
        onTables(rows -> {
            new SuppressionRepository(rows).insert(fingerprint, list, reason, clock.instant());
            return new WaitingRepository(rows).cancelWaiting(fingerprint, list);
        });
    }

    /** What waits for this person of any list does not leave; they stay on no list of opposition. */
    public void holdBack(String fingerprint) {
        onTables(rows -> new WaitingRepository(rows).cancelWaiting(fingerprint, "*"));
    }

    public void unsuppress(String fingerprint, String list) {
        onTables(rows -> {
            new SuppressionRepository(rows).delete(fingerprint, list);
            return null;
        });
    }

    /** Which of these stand on the opposition list, for that list or for all of them. */
    public Set<String> suppressed(Collection<String> fingerprints, String list) {
        // Nobody is a case of its own: an empty array has no type.
        return fingerprints.isEmpty()
                ? Set.of()
                : onTables(rows -> new SuppressionRepository(rows).among(fingerprints, list));
    }

    /** What an address was sent of issues and announcements, the newest first; service mail is forgotten soon anyway. */
    public List<PastMail> sentTo(String address, int limit) {
        return work(mailings -> mailings.sentTo(address, limit));
    }

    /** Issues and tests, the newest first, of those older than that number. */
    public List<Mailing> recent(long before, int limit) {
        return work(mailings -> mailings.recent(before, limit));
    }

    public Mailing find(long mailingId) {
        return work(mailings -> found(mailings, mailingId));
    }

    /**
     * @param after the last id of the page before, 0 for the first
     */
    public List<RefusedDelivery> refused(long mailingId, long after, int limit) {
        return work(mailings -> mailings.refused(found(mailings, mailingId), after, limit));
    }

    public List<LaneState> lanes() {
        return work(MailingRepository::lanes);
    }

    /**
     * Settles what a cancelled or outdated mailing left waiting, and finishes the mailings that have
     * nobody left. Cheap and harmless when repeated; called by idle lanes and by a job.
     *
     * @return how many were finished
     */
    public int finishDone() {
        return work(mailings -> {
            for (long id : mailings.waiting().cancelledWithRowsWaiting()) {
                mailings.waiting().settle(id, DeliveryStatus.CANCELLED);
            }
            for (long id : mailings.waiting().outOfDate()) {
                mailings.waiting().settle(id, DeliveryStatus.EXPIRED);
            }
            int finished = 0;
            for (Mailing mailing : mailings.done()) {
                if (mailings.finish(mailing, clock.instant())) {
                    news.accept(new MailingChanged(mailing.id(), Mailing.Status.FINISHED));
                    finished++;
                }
            }
            return finished;
        });
    }

    private void change(long mailingId, Consumer<Mailing> verb) {
        work(mailings -> {
            Mailing mailing = locked(mailings, mailingId);
            Mailing.Status before = mailing.status();
            verb.accept(mailing);
            if (mailing.status() != before) {
                mailings.update(mailing);
                news.accept(new MailingChanged(mailingId, mailing.status()));
            }
            return null;
        });
    }

    private static Mailing found(MailingRepository mailings, long id) throws SQLException {
        return mailings.find(id).orElseThrow(() -> Refusal.unknown("mailing.unknown", id));
    }

    private static Mailing locked(MailingRepository mailings, long id) throws SQLException {
        return mailings.lock(id).orElseThrow(() -> Refusal.unknown("mailing.unknown", id));
    }

    /** Better now than in a message that says nothing where its link should be. */
    private static void fills(Personal personal, Set<String> slots) {
        if (!personal.slots().keySet().equals(slots)) {
            throw new IllegalArgumentException("The slots are " + slots + ", the values are for "
                    + personal.slots().keySet());
        }
    }

    private <T> T work(OutboxConnection.Work<MailingRepository, T> work) {
        return onTables(rows -> work.on(new MailingRepository(rows)));
    }

    private <T> T onTables(OutboxConnection.Work<Rows, T> work) {
        return database.work(work);
    }
}
