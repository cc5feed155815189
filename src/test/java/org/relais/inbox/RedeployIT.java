package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.testing.ReturnBox;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/**
 * The calendar library registers time zones with the whole JVM, which kept earlier versions of it from coming back in one server:
 * {@code mvn verify -Pcrash}.
 */
@Tag("crash")
class RedeployIT {
    private static final Path REPLY = Path.of("src/test/resources/inbox/calendar-outlook-accept.eml");
    private static final Team.Colleague ADMINISTRATOR = new Team.Colleague("admin@example.org", "motdepasse-essai");

    @Test
    void theWarComesBackThreeTimesInOneServerAndStillReadsWhatCalendarsAnswer() throws IOException {
        ReturnBox box = ReturnBox.open();
        try (StandaloneServer server = new StandaloneServer("redeploy", 4)) {
            told(server, box).start().awaitReady();
            assertReads(server, box, 1);
            for (int times = 1; times <= 3; times++) {
                server.redeploy();
                assertReads(server, box, times + 1);
            }
            assertThat(server.output()).doesNotContain("already registered", "ZoneRulesException");
            server.stop();
        }
    }

    private static StandaloneServer told(StandaloneServer server, ReturnBox box) {
        return server.with("RELAIS_ADMIN_EMAIL", ADMINISTRATOR.email())
                .with("RELAIS_ADMIN_PASSWORD", ADMINISTRATOR.password())
                .with("RELAIS_RETURN_ADDRESS", "retour-{token}@example.org")
                .with("RELAIS_INBOX_HOST", "127.0.0.1")
                .with("RELAIS_INBOX_PORT", String.valueOf(box.port()))
                .with("RELAIS_INBOX_TLS", "none")
                .with("RELAIS_INBOX_USER", ReturnBox.ADDRESS)
                .with("RELAIS_INBOX_PASSWORD", box.password())
                .with("RELAIS_INBOX_EVERY", "1");
    }

    /** One more answer with its own VTIMEZONE, each under a Message-ID of its own, read as an answer. */
    private static void assertReads(StandaloneServer server, ReturnBox box, int answers) throws IOException {
        String mail = Files.readString(REPLY, StandardCharsets.UTF_8)
                .replaceFirst("Message-ID: <", "Message-ID: <redeploy-" + answers + "-")
                .replace("{registration}", "retour-inconnu@example.org");
        box.deliver(mail.replace("\n", "\r\n").replace("\r\r", "\r").getBytes(StandardCharsets.UTF_8));
        Team team = Team.at(server, ADMINISTRATOR);
        Awaitility.await("answer " + answers)
                .atMost(Duration.ofMinutes(3))
                .until(() -> team.get("/staff/inbox").expect(200).page().text().split("Réponse d’agenda", -1).length - 1
                        >= answers);
    }
}
