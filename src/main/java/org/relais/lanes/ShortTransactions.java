package org.relais.lanes;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.relais.outbox.Rows;

/**
 * Transactions of the lanes' own, each committed before it is left. A lane at work keeps its connection from one to the next:
 * the pool asks a connection whether it lives each time it hands it out, which is a round trip more for each message. After
 * any failure the next one begins on a new connection.
 */
final class ShortTransactions implements AutoCloseable {
    /** What is done on the connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Rows rows) throws SQLException;
    }

    private enum Between {
        GIVE_BACK,
        KEEP
    }

    private final DataSource dataSource;
    private final Between between;
    private Connection kept;

    private ShortTransactions(DataSource dataSource, Between between) {
        this.dataSource = dataSource;
        this.between = between;
    }

    /** For any thread: a connection of the pool each time. */
    static ShortTransactions on(DataSource dataSource) {
        return new ShortTransactions(dataSource, Between.GIVE_BACK);
    }

    /** For one thread alone, which closes it whenever it has nothing to do. */
    ShortTransactions keeping() {
        return new ShortTransactions(dataSource, Between.KEEP);
    }

    /** One statement is its own transaction, and one round trip. */
    <T> T alone(Work<T> work) throws SQLException {
        return connected(connection -> {
            connection.setAutoCommit(true);
            return work.on(new Rows(connection));
        });
    }

    /** At READ COMMITTED, both databases' default: recovery must see what was committed while it waited. */
    <T> T inTransaction(Work<T> work) throws SQLException {
        return connected(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(new Rows(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                undo(connection, failed);
                throw failed;
            }
        });
    }

    /** Gives back what is kept; it may be used again. */
    @Override
    public void close() throws SQLException {
        Connection closing = kept;
        kept = null;
        if (closing != null) {
            closing.close();
        }
    }

    @FunctionalInterface
    private interface Connected<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T connected(Connected<T> work) throws SQLException {
        Connection connection = kept == null ? dataSource.getConnection() : kept;
        kept = null;
        boolean good = false;
        try {
            T result = work.on(connection);
            good = true;
            return result;
        } finally {
            if (good && between == Between.KEEP) {
                kept = connection;
            } else {
                connection.close();
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
