package org.relais.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A lane as staff see it.
 *
 * @param holder the node that works it, or null
 * @param provider the group it is at work for, or null
 * @param trouble what the relay said when it could not take mail, or null
 */
public record LaneState(int number, String holder, String provider, String trouble, Instant troubleSince) {
    static LaneState read(ResultSet row) throws SQLException {
        return new LaneState(
                row.getInt("number"),
                row.getString("holder"),
                row.getString("provider"),
                row.getString("trouble"),
                Rows.instant(row, "trouble_since"));
    }
}
