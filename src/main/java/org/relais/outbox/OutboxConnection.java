package org.relais.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection that takes part in the caller's transaction; closing it ends nothing. */
@FunctionalInterface
interface OutboxConnection {
    Connection open() throws SQLException;
}
