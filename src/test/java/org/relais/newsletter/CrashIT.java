package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Databases;
import org.relais.testing.Editors;
import org.relais.testing.Mailbox;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** Promise 1, on the whole server: {@code mvn verify -Pcrash}. The process is killed as by a power cut, and started again. */
@Tag("crash")
class CrashIT {
    private static final int MANY = 10_000;
    private static final int LANES = 4;
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param percent how far the issue is when the server dies */
    @ParameterizedTest
    @ValueSource(ints = {5, 40, 85})
    void aServerKilledInTheMiddleOfAnIssueLosesNobodyAndRepeatsAtMostOneMessageALane(int percent) {
        Databases.Address address = Databases.freshAddress();
        DatabaseProbe database = new DatabaseProbe(address.source());
        Mailbox mailbox = Mailbox.open();
        try (StandaloneServer server = new StandaloneServer("crash", 3)) {
            told(server, address, mailbox).start().awaitReady();
            Editors editors = new Editors(Team.at(server, ADMINISTRATOR));
            editors.importFile(Editors.subscribers(MANY, "976", CrashIT::address));
            int issue = editors.openIssue();
            editors.sendNow(issue, "976");
            await(() -> mailbox.count() >= MANY * percent / 100);
            server.kill();
            int atTheKill = mailbox.count();

            server.start().awaitReady();
            Editors.Balance balance = new Editors(Team.at(server, ADMINISTRATOR)).watchUntilSent(issue);

            assertThat(atTheKill).isLessThan(MANY);
            assertThat(balance.total()).isEqualTo(MANY);
            assertEachHasItAndDuplicatesAreTheSameMessage(mailbox.all());
            long inDoubt = database.count("delivery where in_doubt");
            long duplicates = mailbox.count() - MANY;
            System.out.printf(
                    "Killed at %d of %d: %d lost, %d sent twice, %d in doubt%n",
                    atTheKill, MANY, 0, duplicates, inDoubt);
            assertThat(duplicates).isLessThanOrEqualTo(inDoubt);
            assertThat(inDoubt).isLessThanOrEqualTo(LANES);
            assertThat(balance.words().replaceAll("\\h", " "))
                    .contains(inDoubt == 0 ? "Rien d’incertain" : inDoubt + " message");
        }
    }

    @Test
    void aServerKilledBetweenTheScheduleAndTheSendingStillSendsOnce() {
        Databases.Address address = Databases.freshAddress();
        Mailbox mailbox = Mailbox.open();
        try (StandaloneServer server = new StandaloneServer("crash", 3)) {
            told(server, address, mailbox).start().awaitReady();
            Editors editors = new Editors(Team.at(server, ADMINISTRATOR));
            editors.importFile(Editors.subscribers(300, "976", CrashIT::address));
            int issue = editors.openIssue();
            editors.sendNow(issue, "976");
            server.kill();

            server.start().awaitReady();
            new Editors(Team.at(server, ADMINISTRATOR)).watchUntilSent(issue);

            assertThat(mailbox.all().stream().map(Mailbox.Mail::to).distinct()).hasSize(300);
            assertThat(mailbox.count()).isLessThanOrEqualTo(300 + LANES);
        }
    }

    private static void assertEachHasItAndDuplicatesAreTheSameMessage(List<Mailbox.Mail> all) {
        Map<String, List<Mailbox.Mail>> copies = all.stream().collect(Collectors.groupingBy(Mailbox.Mail::to));
        assertThat(IntStream.rangeClosed(1, MANY).mapToObj(CrashIT::address).filter(to -> !copies.containsKey(to)))
                .as("lost")
                .isEmpty();
        assertThat(copies).hasSize(MANY);
        copies.values().stream().filter(each -> each.size() > 1).forEach(each -> assertThat(
                        each.stream().map(mail -> mail.header("Message-ID")))
                .as("the same Message-ID")
                .hasSize(2)
                .containsOnly(each.get(0).header("Message-ID")));
    }

    private static StandaloneServer told(StandaloneServer server, Databases.Address address, Mailbox mailbox) {
        return server.with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", address.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_RELAY_HOST", "127.0.0.1")
                .with("RELAIS_RELAY_PORT", String.valueOf(mailbox.port()))
                .with("RELAIS_RELAY_TLS", "none")
                .with("RELAIS_LANES", String.valueOf(LANES))
                .with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password());
    }

    private static String address(int number) {
        return "lecteur-" + number + "@crash.example.org";
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(condition);
    }
}
