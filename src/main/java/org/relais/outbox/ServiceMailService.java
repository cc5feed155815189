package org.relais.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;

/** Service mail as staff see it: a mail that was promised and did not arrive is seen here, and may be tried again. */
@UseCase
public class ServiceMailService {
    @Inject
    private OutboxConnection database;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<Object> news;

    /** A mailing and how far it is. */
    public record Sent(Mailing mailing, Progress progress) {}

    /** A message that came back, with the server's words as we may keep them. */
    public record Returned(long mailingId, String title, Bounce.Kind kind, String status, String words, Instant at) {}

    /** The newest first. */
    public List<Sent> last(int limit) {
        return database.work(rows -> withProgress(new MailingRepository(rows).service(limit), rows));
    }

    /** Those of which a message was refused, expired or came back since then, the newest first. */
    public List<Sent> notArrived(Instant since, int limit) {
        return database.work(rows -> withProgress(new MailingRepository(rows).notArrived(since, limit), rows));
    }

    private static List<Sent> withProgress(List<Mailing> mailings, Rows rows) throws java.sql.SQLException {
        var progress = new MailingRepository(rows)
                .progress(mailings.stream().map(Mailing::id).toList());
        return mailings.stream()
                .map(mailing -> new Sent(mailing, progress.get(mailing.id())))
                .toList();
    }

    /** What came back of any mail, the newest first; complaints stay with those who protect addresses. */
    public List<Returned> returned(int limit) {
        return database.work(rows -> new BounceRepository(rows).last(limit));
    }

    /** Tries a refused or expired message once more, from the beginning, under the same Message-ID. */
    public void retry(long mailingId, long deliveryId) {
        database.work(rows -> {
            MailingRepository mailings = new MailingRepository(rows);
            Mailing mailing = mailings.lock(mailingId).orElseThrow(() -> Refusal.unknown("mailing.unknown", mailingId));
            mailing.retry(clock.instant());
            if (!new DeliveryRepository(rows).queueAgain(mailingId, deliveryId)) {
                throw Refusal.conflict("delivery.cannot-be-retried");
            }
            mailings.update(mailing);
            return null;
        });
        audit.record("delivery.retry", "delivery/" + deliveryId, "");
        news.fire(new MailQueued(mailingId));
    }
}
