package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.web.RelaySettings.Tls;
import org.subethamail.smtp.RejectException;

class SmtpCourierTest {
    private static final byte[] MESSAGE = "Subject: x\r\n\r\n.\r\n..two\r\nend\r\n".getBytes(StandardCharsets.US_ASCII);

    private SmtpSink sink;

    @BeforeEach
    void open() {
        sink = new SmtpSink();
    }

    @AfterEach
    void close() {
        sink.close();
    }

    private static Relay relay(int port, Tls tls) {
        return new Relay("localhost", port, null, null, tls, "relais@example.org", "relais.example.org");
    }

    private SmtpCourier courier() {
        return new SmtpCourier(relay(sink.port(), Tls.NONE));
    }

    private static Parcel parcel(String to) {
        return new Parcel(1, null, to, MESSAGE);
    }

    private Outcome send(String to) {
        try (SmtpCourier courier = courier()) {
            return courier.send(parcel(to), () -> true);
        }
    }

    @Test
    void theBytesArriveAsTheyWereEvenWithDots() {
        assertThat(send("claire@example.org")).isInstanceOf(Outcome.Sent.class);
        SmtpSink.Arrived arrived = sink.all().get(0);
        assertThat(new String(arrived.bytes(), StandardCharsets.US_ASCII)).endsWith("\r\n\r\n.\r\n..two\r\nend\r\n");
        assertThat(arrived.from()).isEqualTo("relais@example.org");
        assertThat(arrived.to()).isEqualTo("claire@example.org");
    }

    @Test
    void eachMessageComesBackToAnAddressOfItsOwn() {
        try (SmtpCourier courier = courier()) {
            for (String from : new String[] {"retour-1@example.org", "retour-2@example.org", null}) {
                courier.send(new Parcel(1, from, "claire@example.org", MESSAGE), () -> true);
            }
        }
        assertThat(sink.all())
                .extracting(SmtpSink.Arrived::from)
                .containsExactly("retour-1@example.org", "retour-2@example.org", "relais@example.org");
    }

    @Test
    void aTemporaryRefusalIsTriedLaterAndTheConnectionKept() {
        sink.atRecipient = to -> {
            if (to.startsWith("grey")) {
                throw new RejectException(450, "4.2.0 greylisted");
            }
        };
        try (SmtpCourier courier = courier()) {
            assertThat(courier.send(parcel("grey@example.org"), () -> true))
                    .isEqualTo(new Outcome.Busy("450 4.2.0 greylisted"));
            assertThat(courier.connected()).isTrue();
            assertThat(courier.send(parcel("claire@example.org"), () -> true)).isInstanceOf(Outcome.Sent.class);
        }
    }

    @Test
    void aPermanentRefusalSaysWhetherTheAddressExists() {
        sink.atRecipient = to -> {
            throw new RejectException(550, "5.1.1 <" + to + "> unknown");
        };
        assertThat(send("claire@example.org")).isEqualTo(new Outcome.AddressUnknown("550 5.1.1 <[address]> unknown"));
        sink.atRecipient = to -> {};
        sink.atData = to -> {
            throw new RejectException(554, "5.7.1 looks like spam");
        };
        assertThat(send("claire@example.org")).isEqualTo(new Outcome.PolicyBlocked("554 5.7.1 looks like spam"));
    }

    @Test
    void aRefusalOfOurOwnAddressIsNobodysFault() {
        sink.atSender = from -> {
            throw new RejectException(550, "5.7.1 you may not write");
        };
        assertThat(send("claire@example.org")).isInstanceOf(Outcome.RelayDown.class);
    }

    @Test
    void aRelayThatDoesNotAnswerIsDown() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (SmtpCourier courier = new SmtpCourier(relay(free, Tls.NONE))) {
            assertThat(courier.send(parcel("claire@example.org"), () -> true)).isInstanceOf(Outcome.RelayDown.class);
        }
    }

    @Test
    void aRelayThatHidesStarttlsGetsNothing() {
        try (SmtpCourier courier = new SmtpCourier(relay(sink.port(), Tls.STARTTLS))) {
            assertThat(courier.send(parcel("claire@example.org"), () -> true)).isInstanceOf(Outcome.RelayDown.class);
        }
        assertThat(sink.all()).isEmpty();
    }

    @Test
    void aLeaseThatRanOutStopsTheMessageBeforeData() {
        try (SmtpCourier courier = courier()) {
            assertThat(courier.send(parcel("claire@example.org"), () -> false)).isInstanceOf(Outcome.RelayDown.class);
            assertThat(courier.connected()).isFalse();
        }
        assertThat(sink.all()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndReachesNoHeader() {
        assertThat(send("a b@example.org")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aKeptConnectionThatWasHungUpIsReopenedWithoutATry() throws Exception {
        try (Dialogue relay = new Dialogue("MAIL", "421 4.4.2 idle too long");
                SmtpCourier courier = new SmtpCourier(relay(relay.port(), Tls.NONE))) {
            assertThat(courier.send(parcel("a@example.org"), () -> true)).isInstanceOf(Outcome.Sent.class);
            relay.angryFrom(2);
            assertThat(courier.send(parcel("b@example.org"), () -> true)).isInstanceOf(Outcome.Sent.class);
            assertThat(relay.connections.get()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionDroppedBeforeTheEndIsTriedLater() throws Exception {
        try (Dialogue relay = new Dialogue("RCPT", null);
                SmtpCourier courier = new SmtpCourier(relay(relay.port(), Tls.NONE))) {
            relay.angryFrom(1);
            assertThat(courier.send(parcel("a@example.org"), () -> true)).isInstanceOf(Outcome.TryLater.class);
            assertThat(courier.connected()).isFalse();
        }
    }

    @Test
    void aConnectionDroppedAfterTheEndIsInDoubt() throws Exception {
        try (Dialogue relay = new Dialogue(".", null);
                SmtpCourier courier = new SmtpCourier(relay(relay.port(), Tls.NONE))) {
            relay.angryFrom(1);
            assertThat(courier.send(parcel("a@example.org"), () -> true)).isInstanceOf(Outcome.Doubtful.class);
        }
    }

    @Test
    void aRefusalFollowedByAHangUpIsStillARefusal() throws Exception {
        try (Dialogue relay = new Dialogue(".", "554 5.7.1 spam, good bye");
                SmtpCourier courier = new SmtpCourier(relay(relay.port(), Tls.NONE))) {
            relay.angryFrom(1);
            assertThat(courier.send(parcel("a@example.org"), () -> true))
                    .isEqualTo(new Outcome.PolicyBlocked("554 5.7.1 spam, good bye"));
        }
    }

    @Test
    void aClosingRelayIsTriedLater() throws Exception {
        try (Dialogue relay = new Dialogue(".", "421 4.3.2 shutting down");
                SmtpCourier courier = new SmtpCourier(relay(relay.port(), Tls.NONE))) {
            relay.angryFrom(1);
            assertThat(courier.send(parcel("a@example.org"), () -> true))
                    .isEqualTo(new Outcome.TryLater("421 4.3.2 shutting down"));
        }
    }

    /** A relay that, from the n-th message on its first connection, answers one command badly and hangs up. */
    private static final class Dialogue implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0);
        private final String badAt;
        private final String badAnswer;
        private final AtomicInteger connections = new AtomicInteger();
        private volatile int angryFrom = Integer.MAX_VALUE;

        Dialogue(String badAt, String badAnswer) throws IOException {
            this.badAt = badAt;
            this.badAnswer = badAnswer;
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        void angryFrom(int message) {
            angryFrom = message;
        }

        private void serve() {
            try {
                while (true) {
                    try (Socket socket = server.accept()) {
                        talk(socket, connections.incrementAndGet());
                    }
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void talk(Socket socket, int connection) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            say(socket, "220 here");
            boolean data = false;
            int messages = 0;
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                messages += line.startsWith("MAIL") ? 1 : 0;
                if (line.startsWith(badAt) && connection == 1 && messages >= angryFrom && (!data || line.equals("."))) {
                    if (badAnswer != null) {
                        say(socket, badAnswer);
                    }
                    return;
                }
                if (!data || line.equals(".")) {
                    say(socket, line.equals("DATA") ? "354 go" : "250 ok");
                    data = line.equals("DATA");
                }
            }
        }

        private static void say(Socket socket, String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
