package org.relais.mailings;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.mailings.MessageRepository.Which;
import org.relais.outbox.Mailing;
import org.relais.outbox.OutboxConnection;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.outbox.Rows;
import org.relais.staff.AuditLog;

/** What waits of a mailing and what did not arrive of it, and what people do about it. */
@UseCase
public class MailingService {
    static final int LARGEST_PAGE = 500;

    @Inject
    private OutboxConnection database;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A mailing and how far it is. */
    public record Row(Mailing mailing, Progress progress) {}

    /** A mailing with all that is asked about it, read in one transaction. */
    public record Whole(
            Mailing mailing, Progress progress, List<Waiting> waiting, List<Setback> setbacks, boolean retriable) {
        /** How many did not get it for a reason that may pass, and may still be written to. */
        public long missed() {
            return retriable
                    ? setbacks.stream()
                            .filter(Setback::mayPass)
                            .mapToLong(Setback::writable)
                            .sum()
                    : 0;
        }

        /** How many wait for a person. */
        public long held() {
            return waiting.stream()
                    .filter(each -> each.why() == Waiting.Why.HELD)
                    .mapToLong(Waiting::messages)
                    .sum();
        }
    }

    /**
     * Issues and tests, the newest first, with the figures of all in one statement.
     *
     * @param before only older ones than this number
     */
    public List<Row> recent(long before, int limit) {
        List<Mailing> mailings = outbox.recent(before, Math.max(1, Math.min(limit, LARGEST_PAGE)));
        Map<Long, Progress> progress =
                outbox.progress(mailings.stream().map(Mailing::id).toList());
        return mailings.stream()
                .map(mailing -> new Row(mailing, progress.get(mailing.id())))
                .toList();
    }

    public Whole whole(long id) {
        Mailing mailing = outbox.find(id);
        return database.work(rows -> new Whole(
                mailing,
                outbox.progress(id),
                new MessageRepository(rows).waiting(id),
                new SetbackRepository(rows).groups(mailing),
                mailing.retriable(clock.instant())));
    }

    public List<Message> waiting(long id, long after, int limit) {
        return page(id, Which.WAITING, after, limit);
    }

    /** What the relay or the last server said no to, and what expired. */
    public List<Message> notArrived(long id, long after, int limit) {
        return page(id, Which.NOT_ARRIVED, after, limit);
    }

    /** All that ever were in doubt, whatever became of them. */
    public List<Message> inDoubt(long id, long after, int limit) {
        return page(id, Which.IN_DOUBT, after, limit);
    }

    private List<Message> page(long id, Which which, long after, int limit) {
        outbox.find(id);
        int most = Math.max(1, Math.min(limit, LARGEST_PAGE));
        return database.work(rows -> new MessageRepository(rows).page(id, which, after, most));
    }

    /** Tries all of a group again, under the same Message-IDs. */
    public int retry(long id, Setback.Group group) {
        if (group.reason().dead()) {
            throw Refusal.conflict("delivery.cannot-be-retried");
        }
        Mailing mailing = outbox.reopen(id);
        int queued = queueAgain(mailing, List.of(group));
        audit.record(
                "mailing.retry",
                name(id),
                queued + " " + group.provider() + " " + group.reason().code());
        return queued;
    }

    /** Sends a finished mailing to those who did not get it for reasons that may pass, and who may still be written to. */
    public int sendToThoseWhoMissedIt(long id) {
        Mailing mailing = outbox.reopen(id);
        List<Setback> setbacks = database.work(rows -> new SetbackRepository(rows).groups(mailing));
        int queued = queueAgain(
                mailing,
                setbacks.stream().filter(Setback::mayPass).map(Setback::group).toList());
        audit.record("mailing.send-missed", name(id), String.valueOf(queued));
        return queued;
    }

    private int queueAgain(Mailing mailing, List<Setback.Group> groups) {
        int queued = database.work(rows -> queueAgain(rows, mailing, groups));
        if (queued == 0) {
            throw Refusal.conflict("mailings.nobody-missed-it");
        }
        return queued;
    }

    private int queueAgain(Rows rows, Mailing mailing, List<Setback.Group> groups) throws SQLException {
        int queued = 0;
        for (Setback.Group group : groups) {
            queued += new SetbackRepository(rows).queueAgain(mailing, group, clock.instant());
        }
        return queued;
    }

    /** What waits does not leave; what has left stays where it is. */
    public int cancelWaiting(long id) {
        int cancelled = outbox.cancelWaiting(id);
        audit.record("mailing.cancel-waiting", name(id), String.valueOf(cancelled));
        return cancelled;
    }

    /**
     * What may have arrived is sent again under the same Message-ID.
     *
     * @param message its number, or null for all that are held
     */
    public int release(long id, Long message) {
        int released = database.work(rows -> new MessageRepository(rows).release(held(id), message, clock.instant()));
        audit.record("mailing.release", object(id, message), String.valueOf(released));
        outbox.wake(id);
        return released;
    }

    /** What may have arrived is not sent again. */
    public int drop(long id, Long message) {
        int dropped = database.work(rows -> new MessageRepository(rows).drop(held(id), message));
        audit.record("mailing.drop", object(id, message), String.valueOf(dropped));
        return dropped;
    }

    private long held(long id) {
        return outbox.find(id).id();
    }

    private static String object(long id, Long message) {
        return message == null ? name(id) : "delivery/" + message;
    }

    static String name(long id) {
        return "mailing/" + id;
    }
}
