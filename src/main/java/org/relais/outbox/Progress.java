package org.relais.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far a mailing is, read by one statement and so from one instant. Every recipient stands in
 * exactly one of queued, claimed, sending, sent, refused, cancelled, expired and bounced.
 *
 * @param retrying those among the queued that were tried before
 * @param inDoubt those whose sending was cut: sent again under the same Message-ID
 */
public record Progress(
        long audience,
        long queued,
        long retrying,
        long claimed,
        long sending,
        long sent,
        long refused,
        long cancelled,
        long expired,
        long bounced,
        long inDoubt) {

    static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong("audience"),
                row.getLong("queued"),
                row.getLong("retrying"),
                row.getLong("claimed"),
                row.getLong("sending"),
                row.getLong("sent"),
                row.getLong("refused"),
                row.getLong("cancelled"),
                row.getLong("expired"),
                row.getLong("bounced"),
                row.getLong("in_doubt"));
    }

    /** Promise 2: the sum on the screen is the audience. */
    public boolean balanced() {
        return queued + claimed + sending + settled() == audience;
    }

    /** How many wait for their first attempt, those included whom a lane has set aside for itself. */
    public long waiting() {
        return queued - retrying + claimed;
    }

    /** How many will not change by themselves any more. */
    public long settled() {
        return sent + refused + cancelled + expired + bounced;
    }
}
