package org.relais.outbox;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.relais.UseCase;
import org.relais.envelope.Recipient;

/** Who would be written to, and who received something; nobody is written to by asking. */
@UseCase
public class ReaderService {
    private OutboxConnection database;

    protected ReaderService() {}

    @Inject
    ReaderService(OutboxConnection database) {
        this.database = database;
    }

    /**
     * Whom a freeze would have written to, without freezing: by person, those after one, the suppressed left out.
     *
     * @param after the last person of the portion before, 0 for the first
     */
    public List<Recipient> chosen(Audience audience, String list, long after, int limit) {
        return database.work(rows -> new ReaderRepository(rows).chosen(audience, list, after, limit));
    }

    /** How many an audience is at this moment, the suppressed left out. */
    public long count(Audience audience, String list) {
        return database.work(rows -> new ReaderRepository(rows).count(audience, list));
    }

    /** Exactly those who received it. */
    public Audience receivers(long mailingId) {
        return new Audience("""
                select d.person as person, d.address as address, d.fingerprint as fingerprint, d.name as name, d.language as language
                from delivery d where d.mailing_id = :mailing and d.status = 'SENT' and d.person is not null""", Map.of("mailing", mailingId));
    }

    /** How many of those who got it have left its list, or all of them, since it was opened. */
    public long leftSince(long mailingId) {
        return database.work(rows -> new ReaderRepository(rows).leftSince(mailingId));
    }
}
