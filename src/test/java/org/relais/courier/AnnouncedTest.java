package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.courier.ScriptedRelay.Act;
import org.relais.courier.ScriptedRelay.Moment;
import org.relais.courier.ScriptedRelay.Script;
import org.relais.courier.ScriptedRelay.Stage;
import org.relais.web.RelaySettings.Tls;

/** A message whose end says whom the next one is for: that one is sent, or nothing of it. */
class AnnouncedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger meanwhile = new AtomicInteger();
    private ScriptedRelay relay;
    private SmtpCourier courier;

    @BeforeEach
    void open() {
        relay = new ScriptedRelay();
        relay.offersPipelining = true;
        courier = new SmtpCourier(SmtpSink.relay(relay.port(), Tls.NONE, Patience.of(PATIENCE)));
    }

    @AfterEach
    void close() {
        courier.close();
        relay.close();
    }

    private static Parcel parcel(String name) {
        byte[] message = ("Subject: " + name + "\r\n\r\nfor " + name + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Parcel(new Parcel.Label(name.charAt(0), null, name + "@example.org"), message);
    }

    /** @param following null when none does */
    private Outcome send(String name, String following) {
        return courier.send(
                parcel(name),
                following == null ? null : parcel(following).label(),
                () -> true,
                meanwhile::incrementAndGet);
    }

    private List<String> named() {
        return relay.heard(Stage.RCPT).stream()
                .map(Moment::to)
                .map(to -> to.substring(0, to.indexOf('@')))
                .toList();
    }

    private List<String> arrived() {
        return relay.sink.all().stream()
                .map(each -> each.to().substring(0, each.to().indexOf('@')) + ": "
                        + new String(each.bytes(), StandardCharsets.US_ASCII)
                                .strip()
                                .lines()
                                .reduce("", (all, line) -> line))
                .toList();
    }

    @Test
    void eachIsNamedOnceAndAllGoByOneLine() {
        assertThat(send("a", "b")).isInstanceOf(Outcome.Sent.class);
        Awaitility.await().until(() -> named().equals(List.of("a", "b")));
        assertThat(send("b", "c")).isInstanceOf(Outcome.Sent.class);
        assertThat(send("c", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(named()).containsExactly("a", "b", "c");
        assertThat(arrived()).containsExactly("a: for a", "b: for b", "c: for c");
        assertThat(relay.heard(Stage.CONNECT)).hasSize(1);
        assertThat(meanwhile).hasValue(3);
    }

    @Test
    void whatIsTakenBackLeavesNothingBehind() {
        send("a", "b");
        courier.takeBack();
        assertThat(courier.connected()).isFalse();
        assertThat(send("c", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(arrived()).containsExactly("a: for a", "c: for c");
        assertThat(relay.heard(Stage.END)).hasSize(2);
        assertThat(relay.heard(Stage.CONNECT)).hasSize(2);
    }

    @Test
    void anotherOneThanWasNamedGoesByAnotherLine() {
        send("a", "b");
        assertThat(send("c", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(arrived()).containsExactly("a: for a", "c: for c");
        assertThat(relay.heard(Stage.CONNECT)).hasSize(2);
    }

    @Test
    void aCourierThatEndsWhileTheRelayWaitsEndsNoMessage() {
        send("a", "b");
        courier.close();
        assertThat(send("c", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(relay.heard(Stage.END)).hasSize(2);
        assertThat(arrived()).containsExactly("a: for a", "c: for c");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 unknown, AddressUnknown",
        "RCPT, 450 4.2.0 greylisted, Busy",
        "DATA, 554 5.6.0 no, Refused",
        "END, 554 5.6.0 no, Refused"
    })
    void whatIsSaidAgainstItIsItsOwnOutcome(Stage stage, String answer, String outcome) {
        relay.script = Script.at(stage, 2, Act.say(answer));
        assertThat(send("a", "b")).isInstanceOf(Outcome.Sent.class);
        assertThat(send("b", "c").getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(send("c", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(arrived()).containsExactly("a: for a", "c: for c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.0 spam", "452 4.3.1 full"})
    void whatIsSaidToTheDotOfOneSaysNothingOfTheNext(String answer) {
        relay.script = Script.at(Stage.END, 1, Act.say(answer));
        assertThat(send("a", "b")).isNotInstanceOf(Outcome.Sent.class);
        assertThat(send("b", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(arrived()).containsExactly("b: for b");
        assertThat(relay.heard(Stage.CONNECT)).hasSize(1);
    }

    @Test
    void aLineThatBreaksAfterTheDotTakesTheNextWithItUntried() {
        relay.script = Script.at(Stage.END, 1, Act.DROP);
        assertThat(send("a", "b")).isInstanceOf(Outcome.Doubtful.class);
        assertThat(send("b", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(relay.heard(Stage.CONNECT)).hasSize(2);
    }

    @Test
    void aRelayThatDoesNotOfferItIsToldOneAtATime() {
        relay.offersPipelining = false;
        send("a", "b");
        assertThat(named()).containsExactly("a");
        assertThat(send("b", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(named()).containsExactly("a", "b");
        assertThat(meanwhile).hasValue(2);
    }

    @Test
    void whatCannotBeAnAddressIsNotNamed() {
        Parcel.Label smuggled = new Parcel.Label(2, null, "x@example.org>\r\nRCPT TO:<y@example.org");
        courier.send(parcel("a"), smuggled, () -> true, meanwhile::incrementAndGet);
        assertThat(send("c", null)).isInstanceOf(Outcome.Sent.class);
        assertThat(named()).containsExactly("a", "c");
        assertThat(relay.heard(Stage.CONNECT)).hasSize(1);
    }

    /** Only once the relay has all of the message. */
    @Test
    void nothingIsDoneMeanwhileForOneThatDoesNotLeave() {
        relay.script = Script.at(Stage.RCPT, 1, Act.say("550 5.1.1 unknown"));
        send("a", "b");
        assertThat(meanwhile).hasValue(0);
        assertThat(courier.send(parcel("d"), null, () -> false, meanwhile::incrementAndGet))
                .isInstanceOf(Outcome.RelayDown.class);
        assertThat(meanwhile).hasValue(0);
    }
}
