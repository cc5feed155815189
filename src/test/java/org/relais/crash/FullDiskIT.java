package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Editors;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** F6, with the embedded database: its file lies in the data directory, whose disk is full in the middle of an issue. */
@Tag("crash")
class FullDiskIT {
    private static final int PEOPLE = 1_000;
    private static final int MIDDLE = 200;
    private static final int MEGABYTES = 256;
    private static final int NUMBER = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DEPARTEMENT = "976";

    @Test
    void aFullDiskRefusesNewWorkLosesNobodyAndIsOverWithoutARestart() {
        Assumptions.assumeTrue(SmallDisk.isPossible(), "this machine lets nobody make a disk");
        try (RelayProcess relay = RelayProcess.open();
                StandaloneServer server = server(relay)) {
            SmallDisk disk = SmallDisk.of(server, MEGABYTES);
            server.start().awaitReady();
            Editors editors = new Editors(Team.at(server, Node.ADMINISTRATOR));
            editors.importFile(Editors.subscribers(PEOPLE, DEPARTEMENT, FullDiskIT::reader));
            int issue = editors.openIssue();
            editors.assemble(issue);
            relay.slow(KillMatrix.SLOW);
            editors.sendNow(issue, DEPARTEMENT);
            Awaitility.await("the middle of the issue").atMost(PATIENCE).until(() -> relay.taken() > MIDDLE);

            disk.fill();
            Answer refused = untilRefused(editors);
            disk.makeRoom();
            relay.slow(0);
            awaitMoreWork(editors);
            Editors.Balance balance = sent(editors, issue);

            Map<String, List<Ledger.Taken>> taken = relay.ledger().taken();
            System.out.printf(
                    "Disk full: %d of %d people were written to, %d of them twice%n",
                    taken.size(), PEOPLE, relay.taken() - taken.size());
            assertThat(refused.page().text()).contains("référence");
            assertThat(taken).hasSize(PEOPLE).allSatisfy((person, copies) -> assertThat(copies)
                    .hasSize(1));
            assertThat(balance.total()).isEqualTo(PEOPLE);
            assertThat(balance.sum()).isEqualTo(PEOPLE);
        }
    }

    private static StandaloneServer server(RelayProcess relay) {
        return new StandaloneServer("crash-full-disk", NUMBER)
                .with("RELAIS_RELAY_HOST", "127.0.0.1")
                .with("RELAIS_RELAY_PORT", String.valueOf(relay.port()))
                .with("RELAIS_RELAY_TLS", "none")
                .with("RELAIS_FROM", "node-a@example.org")
                .with("RELAIS_ADMIN_EMAIL", Node.ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", Node.ADMINISTRATOR.password());
    }

    private static String reader(int number) {
        return "lecteur-" + number + "@disque.example.org";
    }

    /** The database has room of its own for a while. */
    private static Answer untilRefused(Editors editors) {
        Answer[] last = new Answer[1];
        Awaitility.await("new work to be refused").atMost(PATIENCE).until(() -> {
            last[0] = editors.team().post("/staff/newsletter");
            return last[0].status() >= 500;
        });
        return last[0];
    }

    private static void awaitMoreWork(Editors editors) {
        Awaitility.await("new work to be taken in again")
                .atMost(PATIENCE)
                .until(() -> editors.team().post("/staff/newsletter").status() == 303);
    }

    private static Editors.Balance sent(Editors editors, int issue) {
        Awaitility.await("the issue to be finished")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> editors.balance(issue).finished());
        return editors.balance(issue);
    }
}
