package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
        return SmtpSink.relay(port, tls, Patience.of(Duration.ofSeconds(60)));
    }

    private SmtpCourier courier() {
        return new SmtpCourier(relay(sink.port(), Tls.NONE));
    }

    private static Parcel parcel(String to) {
        return new Parcel(new Parcel.Label(1, null, to), MESSAGE);
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
                courier.send(new Parcel(new Parcel.Label(1, from, "claire@example.org"), MESSAGE), () -> true);
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
}
