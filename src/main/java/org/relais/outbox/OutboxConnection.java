package org.relais.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens a connection that takes part in the caller's transaction; closing it ends nothing. For this room, and for the one
 * that shows and steers what stands in the tables.
 */
@FunctionalInterface
public interface OutboxConnection {
    Connection open() throws SQLException;

    /** What is done with the tables, on the transaction's own connection. */
    @FunctionalInterface
    interface Work<S, T> {
        T on(S tables) throws SQLException;
    }

    default <T> T work(Work<Rows, T> work) {
        try (Connection connection = open()) {
            return work.on(new Rows(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox's tables did not answer: " + failed.getSQLState(), failed);
        }
    }
}
