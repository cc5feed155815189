package org.relais.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.DurablePostgres;
import org.relais.testing.Editors;
import org.relais.testing.Team;

/** A database, a relay, and the nodes of a cluster on both. */
final class Scene implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FIRST_NUMBER = 5;

    final DurablePostgres database = new DurablePostgres();
    final RelayProcess relay = RelayProcess.open();
    final DatabaseProbe probe = new DatabaseProbe(database.source());
    final List<Node> nodes = new ArrayList<>();
    final int lanes;

    /** Nothing runs yet but the database and the relay. */
    Scene(int lanes, String... names) {
        this.lanes = lanes;
        for (String name : names) {
            nodes.add(new Node(name, FIRST_NUMBER + nodes.size(), lanes, database, relay.port()));
        }
        // What one renders another must render alike, or it does not send what the first had approved (decision 0030).
        nodes.forEach(node ->
                node.server().with("RELAIS_BASE_URL", nodes.get(0).server().address()));
    }

    /** One after the other: the first brings in the first account and the demonstration. */
    Scene start() {
        for (Node node : nodes) {
            node.start();
            node.awaitReady();
        }
        return this;
    }

    void awaitReady() {
        nodes.forEach(Node::awaitReady);
    }

    void awaitLanes(Node node) {
        Awaitility.await(node.name() + " to hold lanes").atMost(PATIENCE).until(() -> node.lanes(probe) > 0);
    }

    Editors editors() {
        return new Editors(Team.at(nodes.get(0).server(), Node.ADMINISTRATOR));
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        relay.close();
        database.close();
    }
}
