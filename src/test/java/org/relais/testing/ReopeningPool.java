package org.relais.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a PostgreSQL that may be killed, asked before they are given out whether they still live, as the server's pool does. */
public final class ReopeningPool {
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final PGSimpleDataSource server = new PGSimpleDataSource();

    private ReopeningPool(String url) {
        server.setUrl(url);
    }

    public static DataSource of(String url) {
        ReopeningPool pool = new ReopeningPool(url);
        return (DataSource) Proxy.newProxyInstance(
                ReopeningPool.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> method.getName().equals("getConnection") ? pool.take() : null);
    }

    private Connection take() throws SQLException {
        Connection taken = idle.poll();
        while (taken != null && !taken.isValid(5)) {
            taken = idle.poll();
        }
        return lent(taken == null ? server.getConnection() : taken);
    }

    private Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ReopeningPool.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        giveBack(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void giveBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.push(connection);
        }
    }
}
