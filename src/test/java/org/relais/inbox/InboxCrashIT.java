package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Databases;
import org.relais.testing.Mailbox;
import org.relais.testing.ReturnBox;
import org.relais.testing.StandaloneServer;

/** Each message exactly once, whenever the server that reads them dies: {@code mvn verify -Pcrash}. */
@Tag("crash")
class InboxCrashIT {
    private static final int LETTERS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** @param percent how far the mailbox is read when the server dies */
    @ParameterizedTest
    @ValueSource(ints = {10, 60})
    void aServerKilledWhileItReadsTakesEveryMessageOnce(int percent) {
        Databases.Address address = Databases.freshAddress();
        DatabaseProbe database = new DatabaseProbe(address.source());
        Mailbox mailbox = Mailbox.open();
        ReturnBox box = ReturnBox.open();
        List<byte[]> letters =
                IntStream.range(0, LETTERS).mapToObj(InboxCrashIT::letter).toList();
        letters.forEach(box::deliver);
        try (StandaloneServer server = new StandaloneServer("inbox-crash", 5)) {
            told(server, address, mailbox, box).start();
            await(() -> read(database) >= LETTERS * percent / 100);
            server.kill();
            long atTheKill = read(database);

            server.start().awaitReady();
            await(() -> read(database) >= LETTERS);
            await(() -> database.count("inbox_mailbox where marked_uid >= ?", LETTERS) == 1);
            await(() -> database.count("delivery where status in ('QUEUED', 'CLAIMED', 'SENDING')") == 0);

            System.out.printf("The inbox was killed at %d of %d%n", atTheKill, LETTERS);
            assertThat(atTheKill).isLessThan(LETTERS);
            assertThat(database.column("select identity from inbox_message"))
                    .containsExactlyInAnyOrderElementsOf(letters.stream()
                            .map(each -> Recognition.of(each).identity())
                            .toList());
            assertThat(database.count("delivery where address = ?", ReturnBox.TEAM))
                    .as("sent on")
                    .isEqualTo(LETTERS);
            assertThat(mailbox.allTo(ReturnBox.TEAM).stream()
                            .map(mail -> mail.header("Message-ID"))
                            .distinct())
                    .hasSize(LETTERS);
            assertThat(box.unseen()).isZero();
        }
    }

    /** Before the first mailbox is looked at there is no table. */
    private static long read(DatabaseProbe database) {
        return database.count("information_schema.tables where table_name = 'inbox_message'") == 0
                ? 0
                : database.count("inbox_message");
    }

    private static byte[] letter(int number) {
        return new String(Samples.read("human-question"), StandardCharsets.UTF_8)
                .replaceFirst("(?m)^Message-ID: .*$", "Message-ID: <lettre-" + number + "@crash.example.org>\r")
                .replace("\r\r", "\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static StandaloneServer told(
            StandaloneServer server, Databases.Address address, Mailbox mailbox, ReturnBox box) {
        return server.with("RELAIS_DB_KIND", "postgresql")
                .with("RELAIS_DB_URL", address.url())
                .with("RELAIS_DB_USER", "postgres")
                .with("RELAIS_DB_PASSWORD", "postgres")
                .with("RELAIS_DEMO", "false")
                .with("RELAIS_RELAY_HOST", "127.0.0.1")
                .with("RELAIS_RELAY_PORT", String.valueOf(mailbox.port()))
                .with("RELAIS_RELAY_TLS", "none")
                .with("RELAIS_INBOX_HOST", "127.0.0.1")
                .with("RELAIS_INBOX_PORT", String.valueOf(box.port()))
                .with("RELAIS_INBOX_TLS", "none")
                .with("RELAIS_INBOX_USER", ReturnBox.ADDRESS)
                .with("RELAIS_INBOX_PASSWORD", box.password())
                .with("RELAIS_INBOX_FORWARD", ReturnBox.TEAM)
                .with("RELAIS_INBOX_EVERY", "1");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(condition);
    }
}
