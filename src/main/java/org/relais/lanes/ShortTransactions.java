package org.relais.lanes;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.relais.outbox.Rows;

/** Transactions of the lanes' own, each committed before it is left. */
record ShortTransactions(DataSource dataSource) {
    /** What is done on the connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Rows rows) throws SQLException;
    }

    /** One statement is its own transaction, and one round trip. */
    <T> T alone(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            return work.on(new Rows(connection));
        }
    }

    /** At READ COMMITTED, both databases' default: recovery must see what was committed while it waited. */
    <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(new Rows(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                undo(connection, failed);
                throw failed;
            }
        }
    }

    private static void undo(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }
}
