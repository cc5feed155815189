package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.courier.ScriptedRelay.Act;
import org.relais.courier.ScriptedRelay.Script;
import org.relais.courier.ScriptedRelay.Stage;
import org.relais.testing.Certificate;
import org.relais.web.RelaySettings.Pipelining;
import org.relais.web.RelaySettings.Tls;
import org.subethamail.smtp.server.SMTPServer;

/** STARTTLS and AUTH: whatever fails there is the relay's state, no message's, and nothing leaves unprotected (S18). */
class DoorTest {
    private static final Patience PATIENT = Patience.of(Duration.ofSeconds(30));
    private static final byte[] MESSAGE = "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII);

    private ScriptedRelay relay;

    @BeforeEach
    void open() {
        relay = new ScriptedRelay();
    }

    @AfterEach
    void close() {
        relay.close();
    }

    private static Outcome send(Relay to) {
        try (SmtpCourier courier = new SmtpCourier(to)) {
            return courier.send(new Parcel(new Parcel.Label(1, null, "claire@example.org"), MESSAGE), () -> true);
        }
    }

    private Relay withPassword(String password) {
        return new Relay(
                "localhost",
                relay.port(),
                "relais",
                password,
                Tls.NONE,
                Pipelining.OFFERED,
                "relais@example.org",
                "relais.org",
                PATIENT);
    }

    private Outcome protectedAndScripted(Act starttls) {
        relay.script = moment -> switch (moment.stage()) {
            case EHLO -> Act.hearAndSay("250-relay\n250 STARTTLS");
            case STARTTLS -> starttls;
            default -> Act.PASS;
        };
        return send(SmtpSink.relay(relay.port(), Tls.STARTTLS, PATIENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"454 4.7.0 not now", "500 what", "501 no", "421 closing", "250 odd", "220 but no TLS follows"})
    void aDoorThatDoesNotOpenLetsNothingOut(String answer) {
        assertThat(protectedAndScripted(Act.sayAndHangUp(answer))).isInstanceOf(Outcome.RelayDown.class);
        assertThat(relay.heard(Stage.MAIL)).isEmpty();
    }

    @Test
    void aLinkDroppedAtTheDoorLetsNothingOut() {
        assertThat(protectedAndScripted(Act.DROP)).isInstanceOf(Outcome.RelayDown.class);
        assertThat(relay.heard(Stage.MAIL)).isEmpty();
    }

    @Test
    void aStrippedStarttlsLeavesTheMessageQueued() {
        Outcome outcome = send(SmtpSink.relay(relay.port(), Tls.STARTTLS, PATIENT));
        assertThat(outcome).isInstanceOf(Outcome.RelayDown.class);
        assertThat(outcome.reply()).contains("STARTTLS is required");
        assertThat(relay.heard(Stage.MAIL)).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForLeavesTheMessageQueued(@TempDir Path keys) throws Exception {
        SMTPServer stranger = SMTPServer.port(0)
                .bindAddress(java.net.InetAddress.getLoopbackAddress())
                .enableTLS()
                .startTlsSocketFactory(
                        Certificate.of("localhost", keys.resolve("keys.p12")).server())
                .build();
        stranger.start();
        try {
            Outcome outcome = send(SmtpSink.relay(stranger.getPortAllocated(), Tls.STARTTLS, PATIENT));
            assertThat(outcome).isInstanceOf(Outcome.RelayDown.class);
            assertThat(outcome.reply()).contains("certification path");
        } finally {
            stranger.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "535 5.7.8 wrong",
                "454 4.7.0 try later",
                "432 4.7.12 change it",
                "504 no such way",
                "421 closing",
                "nonsense"
            })
    void aRelayThatDoesNotKnowUsGetsNothing(String answer) {
        relay.script = Script.at(Stage.AUTH, Act.say(answer));
        assertThat(send(withPassword(SmtpSink.PASSWORD))).isInstanceOf(Outcome.RelayDown.class);
        assertThat(relay.heard(Stage.MAIL)).isEmpty();
    }

    @Test
    void thePasswordOpensIt() {
        assertThat(send(withPassword(SmtpSink.PASSWORD))).isInstanceOf(Outcome.Sent.class);
        assertThat(send(withPassword("wrong"))).isInstanceOf(Outcome.RelayDown.class);
        relay.script = Script.at(Stage.AUTH, Act.DROP);
        assertThat(send(withPassword(SmtpSink.PASSWORD))).isInstanceOf(Outcome.RelayDown.class);
        assertThat(relay.sink.all()).hasSize(1);
    }
}
