package org.relais.crash;

import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** One server of the cluster, known to the relay by its sender and to the database by its application name. */
final class Node implements AutoCloseable {
    static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");

    /** Its lanes, as the run that beat last holds them. */
    private static final String HELD = """
            lane where expires_at > current_timestamp and holder =
              (select name from node where name like ? and seen_at > current_timestamp - interval '7' second
               order by seen_at desc limit 1)
            """;

    private final String name;
    private final StandaloneServer server;
    private boolean ready;

    /**
     * @param number of the server, see {@link StandaloneServer}
     */
    Node(String name, int number, int lanes, DurablePostgres database, int relayPort) {
        this.name = name;
        server = new StandaloneServer("crash-" + name, number)
                .with("RELAIS_NODE", name)
                .with("RELAIS_SECRET_KEY", "the-same-on-every-node-of-the-cluster")
                .with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", database.url() + "&ApplicationName=" + name)
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_RELAY_HOST", "127.0.0.1")
                .with("RELAIS_RELAY_PORT", String.valueOf(relayPort))
                .with("RELAIS_RELAY_TLS", "none")
                .with("RELAIS_FROM", name + "@example.org")
                .with("RELAIS_REPLY_TO", "relais@example.org")
                .with("RELAIS_LANES", String.valueOf(lanes))
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password());
    }

    String name() {
        return name;
    }

    StandaloneServer server() {
        return server;
    }

    void start() {
        server.start();
    }

    /** Returns at once when it is. */
    void awaitReady() {
        if (!ready) {
            server.awaitReady();
            ready = true;
        }
    }

    boolean ready() {
        return ready;
    }

    long lanes(DatabaseProbe probe) {
        return probe.count(HELD, name + "/%");
    }

    void kill() {
        ready = false;
        server.process().destroyForcibly();
    }

    void startAgain() {
        server.exitCode();
        server.start();
    }

    @Override
    public void close() {
        server.close();
    }
}
