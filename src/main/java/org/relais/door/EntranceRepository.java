package org.relais.door;

import java.sql.SQLException;
import java.time.Instant;

/** Tickets that were spent, and how many forms came in an hour. */
record EntranceRepository(Sql sql) {
    /** @return false when it was spent before */
    boolean spend(Ticket ticket, Instant now) throws SQLException {
        return sql.change(
                        "insert into door_ticket (number, spent_at) values (?, ?) on conflict do nothing",
                        ticket.number(),
                        now)
                == 1;
    }

    /**
     * One more, unless the ceiling is reached. The ceiling is a predicate of the update itself: who waited for the row's lock
     * has it read again, so it is never passed, however many come at once.
     */
    boolean enter(String subject, Instant hour, int ceiling) throws SQLException {
        return more(subject, hour, ceiling) || first(subject, hour) || more(subject, hour, ceiling);
    }

    private boolean more(String subject, Instant hour, int ceiling) throws SQLException {
        return sql.change("""
                        update door_count set entries = entries + 1
                        where subject = ? and hour_at = ? and entries < ?""", subject, hour, ceiling) == 1;
    }

    private boolean first(String subject, Instant hour) throws SQLException {
        return sql.change(
                        "insert into door_count (subject, hour_at, entries) values (?, ?, 1) on conflict do nothing",
                        subject,
                        hour)
                == 1;
    }

    void forget(Instant before) throws SQLException {
        sql.change("delete from door_ticket where spent_at < ?", before);
        sql.change("delete from door_count where hour_at < ?", before);
    }
}
