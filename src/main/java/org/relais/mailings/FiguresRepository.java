package org.relais.mailings;

import java.sql.SQLException;
import java.time.Instant;
import org.relais.outbox.Rows;

/** The figures of the house's mail: what is settled is in no index that is read here. */
record FiguresRepository(Rows rows) {
    private record Unsettled(long waiting, Instant oldest, long doubtful, long held) {}

    private record Shut(long shut, long refusing) {}

    MailFigures read() throws SQLException {
        Unsettled unsettled = unsettled();
        Shut shut = shut();
        return new MailFigures(
                unsettled.waiting(),
                unsettled.oldest(),
                unsettled.doubtful(),
                unsettled.held(),
                relayDownSince(),
                shut.shut(),
                shut.refusing());
    }

    private Unsettled unsettled() throws SQLException {
        return rows.first(
                        """
                        select count(*) waiting, count(case when d.in_doubt then 1 end) doubtful, count(d.held_at) held,
                          min(case when m.status = 'OPEN' and d.held_at is null and d.due_at <= current_timestamp
                            then d.due_at end) oldest
                        from delivery d join mailing m on m.id = d.mailing_id
                        where d.status in ('QUEUED', 'CLAIMED', 'SENDING') and m.status in ('OPEN', 'PAUSED')
                        """,
                        row -> new Unsettled(
                                row.getLong("waiting"),
                                Rows.instant(row, "oldest"),
                                row.getLong("doubtful"),
                                row.getLong("held")))
                .orElseThrow();
    }

    private Instant relayDownSince() throws SQLException {
        return rows.first(
                        "select trouble_since from lane where trouble is not null order by trouble_since limit 1",
                        row -> Rows.instant(row, "trouble_since"))
                .orElse(null);
    }

    private Shut shut() throws SQLException {
        return rows.first("""
                        select count(*) shut, count(case when state = 'PAUSED' and not by_hand then 1 end) refusing
                        from provider where state in ('CLOSED', 'PAUSED')
                        """, row -> new Shut(row.getLong("shut"), row.getLong("refusing")))
                .orElseThrow();
    }
}
