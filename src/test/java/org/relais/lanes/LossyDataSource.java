package org.relais.lanes;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database whose answers get lost now and then, before or after the work is done: on commit, and on a statement that is
 * its own transaction.
 */
final class LossyDataSource {
    private final DataSource real;
    private final int oneIn;
    private final AtomicInteger count = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();

    LossyDataSource(DataSource real, int oneIn) {
        this.real = real;
        this.oneIn = oneIn;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (self, method, arguments) -> method.getName().equals("getConnection")
                        ? connection(real.getConnection())
                        : invoke(real, method, arguments));
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return lossy(() -> invoke(connection, method, arguments));
            }
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement && connection.getAutoCommit()
                    ? statement(statement)
                    : result;
        });
    }

    private PreparedStatement statement(PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                (self, method, arguments) -> method.getName().startsWith("execute")
                        ? lossy(() -> invoke(statement, method, arguments))
                        : invoke(statement, method, arguments));
    }

    private interface Act {
        Object run() throws Throwable;
    }

    private Object lossy(Act act) throws Throwable {
        int turn = count.incrementAndGet();
        if (turn % oneIn == 0) {
            lost.incrementAndGet();
            if (turn / oneIn % 2 == 0) {
                act.run();
            }
            throw new SQLException("the answer got lost", "08006");
        }
        return act.run();
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(LossyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
