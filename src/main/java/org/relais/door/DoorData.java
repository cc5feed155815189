package org.relais.door;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connection of the caller's transaction. */
@ApplicationScoped
class DoorData {
    @Resource(lookup = "java:jboss/datasources/RelaisDS")
    private DataSource dataSource;

    /** What is done on it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(new Sql(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
