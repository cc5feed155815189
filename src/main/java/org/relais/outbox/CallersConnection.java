package org.relais.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connection of the transaction the rooms above work in. What they changed through JPA is
 * flushed first, or an audience would miss the person saved a line earlier.
 */
@ApplicationScoped
class CallersConnection implements OutboxConnection {
    @Resource(lookup = "java:jboss/datasources/RelaisDS")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Connection open() throws SQLException {
        entities.flush();
        return dataSource.getConnection();
    }
}
