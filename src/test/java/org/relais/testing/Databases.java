package org.relais.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.relais.schedule.Database;

/**
 * Real databases for tests, migrated as in production: one PostgreSQL a JVM, started at its first
 * use, and a fresh database for whoever asks; or a fresh H2 file.
 */
public final class Databases {
    private static final int CONNECTIONS = 40;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private Databases() {}

    /** An empty PostgreSQL database, for a server that brings its schema itself. */
    public record Address(String url, DataSource source) {}

    /** {@code postgresql} or {@code h2}, as in the settings. */
    public static DataSource fresh(String kind) {
        JdbcConnectionPool pool = kind.equals("h2") ? h2() : postgresql();
        pool.setMaxConnections(CONNECTIONS);
        Database.migrate(pool, kind);
        return pool;
    }

    public static Address freshAddress() {
        String name = create();
        return new Address(server().getJdbcUrl("postgres", name), pool(name));
    }

    private static JdbcConnectionPool postgresql() {
        return pool(create());
    }

    private static JdbcConnectionPool pool(String name) {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(server().getJdbcUrl("postgres", name));
        return JdbcConnectionPool.create(source);
    }

    private static String create() {
        String name = "relais_test_" + COUNT.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return name;
    }

    private static JdbcConnectionPool h2() {
        try {
            Path folder = Files.createTempDirectory("relais-h2-");
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + folder.resolve("relais")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
            source.setUser("sa");
            source.setPassword("");
            return JdbcConnectionPool.create(source);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("idle_in_transaction_session_timeout", "5s")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return server;
    }
}
