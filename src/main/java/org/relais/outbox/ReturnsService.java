package org.relais.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.relais.UseCase;

/** What comes back of the mail that had left, and whose it was. */
@UseCase
public class ReturnsService {
    private final OutboxConnection database;
    private final Clock clock;
    private final Consumer<Object> news;

    /** For the container's proxy only. */
    protected ReturnsService() {
        this(null, null, (Consumer<Object>) null);
    }

    @Inject
    ReturnsService(OutboxConnection database, Clock clock, Event<Object> news) {
        this(database, clock, (Consumer<Object>) news::fire);
    }

    ReturnsService(OutboxConnection database, Clock clock, Consumer<Object> news) {
        this.database = database;
        this.clock = clock;
        this.news = news;
    }

    /** A message came back. Told as often as one likes: only its first word counts, and a later one that the address is dead. */
    public void bounced(long deliveryId, Bounce bounce) {
        database.work(rows -> {
            new Returns(rows, clock.instant(), news).bounced(deliveryId, bounce);
            return null;
        });
    }

    /** The reader called the message spam: they get no mail of any list any more (D14). */
    public void complained(long deliveryId) {
        database.work(rows -> {
            new Returns(rows, clock.instant(), news).complained(deliveryId);
            return null;
        });
    }

    /** How many messages came back since then because our mail is not wanted there. */
    public long refusedByPolicy(Instant since) {
        return database.work(rows -> new BounceRepository(rows).countByPolicy(since));
    }

    /** For whoever was told a delivery's number, from outside: it may be gone. */
    public Optional<FoundDelivery> findDelivery(long deliveryId) {
        return database.work(rows -> new DeliveryRepository(rows).find(deliveryId));
    }

    /**
     * By the Message-ID that a report gives back. Everyone in a mailing could write the Message-ID of everyone else, so it
     * proves nothing alone: whoever asks compares the fingerprint with the address that the report names.
     */
    public Optional<FoundDelivery> findSent(String messageId) {
        return database.work(rows -> new DeliveryRepository(rows).sent(messageId));
    }
}
