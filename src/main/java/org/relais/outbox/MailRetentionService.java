package org.relais.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import org.relais.UseCase;

/** Nothing that was said to a person is kept longer than it is needed (P8); each step in portions, until nothing is left to do. */
@UseCase
public class MailRetentionService {
    private final OutboxConnection database;
    private final Clock clock;

    /** For the container's proxy only. */
    protected MailRetentionService() {
        this(null, null);
    }

    @Inject
    MailRetentionService(OutboxConnection database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Personal links, calendar objects, files and letters sent on, once they cannot be sent again. Answers 0 when all is done. */
    public int forgetOwnWords() {
        return database.work(rows ->
                new MailRetentionRepository(rows).forgetOwnWords(clock.instant().minus(Mailing.RETRIED_FOR)));
    }

    /** What came back, once it says nothing about an address any more. Answers how many went. */
    public int forgetReturns() {
        return database.work(rows ->
                new MailRetentionRepository(rows).forgetReturns(clock.instant().minus(Returns.REMEMBERED)));
    }
}
