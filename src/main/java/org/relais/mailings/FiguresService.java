package org.relais.mailings;

import jakarta.inject.Inject;
import java.util.List;
import org.relais.UseCase;
import org.relais.outbox.OutboxConnection;

/** How the house's mail is doing, for pages, for the team's first page and for whoever watches the server. */
@UseCase
public class FiguresService {
    @Inject
    private OutboxConnection database;

    public MailFigures now() {
        return database.work(rows -> new FiguresRepository(rows).read());
    }

    /** The mailings of which messages wait for a person, by their numbers. */
    public List<Long> withHeldMessages() {
        return database.work(rows -> rows.read("""
                select m.id from mailing m where m.status in ('OPEN', 'PAUSED') and exists
                  (select 1 from delivery d where d.mailing_id = m.id and d.status = 'QUEUED' and d.held_at is not null)
                order by m.id
                """, row -> row.getLong(1)));
    }
}
