package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.courier.ScriptedRelay.Act;
import org.relais.courier.ScriptedRelay.Script;
import org.relais.courier.ScriptedRelay.Stage;
import org.relais.web.RelaySettings.Tls;

/** Every class of answer at every stage of the dialogue, and what it makes of the message (RFC 5321 4.3.2, STANDARDS D13, D20). */
@ParameterizedClass(name = "offers pipelining: {0}")
@ValueSource(booleans = {false, true})
class EveryAnswerTest {
    private static final Patience PATIENT = Patience.of(Duration.ofSeconds(30));
    private static final Patience HURRIED = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final byte[] MESSAGE = "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII);

    @Parameter
    private boolean pipelining;

    private ScriptedRelay relay;

    @BeforeEach
    void open() {
        relay = new ScriptedRelay();
        relay.offersPipelining = pipelining;
    }

    @AfterEach
    void close() {
        relay.close();
    }

    private SmtpCourier courier(Patience patience) {
        return new SmtpCourier(SmtpSink.relay(relay.port(), Tls.NONE, patience));
    }

    private static Parcel to(String name) {
        return new Parcel(new Parcel.Label(1, null, name + "@example.org"), MESSAGE);
    }

    private static Act act(String word) {
        return switch (word) {
            case "drop" -> Act.DROP;
            case "heard and dropped" -> Act.HEARD_AND_DROPPED;
            case "silence" -> Act.SILENCE;
            case "heard and silent" -> Act.HEARD_AND_SILENT;
            default -> Act.say(word.replace("; ", "\n"));
        };
    }

    private String nameOfFirst(Script script, Patience patience) {
        relay.script = script;
        try (SmtpCourier courier = courier(patience)) {
            Outcome first = courier.send(to("first"), () -> true);
            relay.script = Script.NONE;
            assertThat(courier.send(to("second"), () -> true)).as("the next").isInstanceOf(Outcome.Sent.class);
            return first.getClass().getSimpleName();
        }
    }

    private String arrived() {
        return relay.sink.all().stream()
                .map(each -> each.to().replace("@example.org", ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Whom it greets is not said yet: nobody is tried, whatever the answer.
                "CONNECT|421 4.3.2 too many connections|RelayDown",
                "CONNECT|450 4.7.1 who are you|RelayDown",
                "CONNECT|521 takes no mail|RelayDown",
                "CONNECT|554 5.7.1 listed|RelayDown",
                "CONNECT|200 hello|RelayDown",
                "CONNECT|+OK POP3 ready|RelayDown",
                "CONNECT|drop|RelayDown",
                "EHLO|421 4.3.2 closing|RelayDown",
                "EHLO|450 4.7.1 who are you|RelayDown",
                "EHLO|550 5.7.1 bad name|RelayDown",
                "EHLO|EHLO who?|RelayDown",
                "EHLO|drop|RelayDown",
                // Our own address: nobody's mail leaves. Only that it is too big is said of this message.
                "MAIL|251 odd and good|Sent",
                "MAIL|421 4.3.2 closing|RelayDown",
                "MAIL|450 4.1.8 no such domain|RelayDown",
                "MAIL|451 4.3.0 sick|RelayDown",
                "MAIL|452 4.3.1 disk full|RelayDown",
                "MAIL|530 5.7.0 log in first|RelayDown",
                "MAIL|550 5.7.1 you may not write|RelayDown",
                "MAIL|553 5.1.8 your domain is unknown|RelayDown",
                "MAIL|552 5.3.4 too big|Refused",
                "MAIL|354 what|RelayDown",
                "MAIL|nonsense|RelayDown",
                "MAIL|drop|RelayDown",
                // The recipient.
                "RCPT|251 will forward|Sent",
                "RCPT|252 cannot verify|Sent",
                "RCPT|299 odd and good|Sent",
                "RCPT|421 4.7.0 slow down|Busy",
                "RCPT|450 4.2.0 greylisted|Busy",
                "RCPT|451 4.7.1 greylisted|Busy",
                "RCPT|451 4.3.0 sick|TryLater",
                "RCPT|452 4.2.2 mailbox full|TryLater",
                "RCPT|452 4.5.3 too many recipients|Busy",
                "RCPT|452 4.3.1 disk full|TryLater",
                "RCPT|499 odd|TryLater",
                "RCPT|500 5.5.1 what|TryLater",
                "RCPT|501 5.1.3 bad syntax|Refused",
                "RCPT|503 5.5.1 need MAIL first|TryLater",
                "RCPT|521 5.3.2 takes no mail|Refused",
                "RCPT|530 5.7.0 log in first|RelayDown",
                "RCPT|550 5.1.1 unknown|AddressUnknown",
                "RCPT|550 5.1.2 no such domain|AddressUnknown",
                "RCPT|550 5.1.10 null MX|AddressUnknown",
                "RCPT|556 5.1.10 null MX|AddressUnknown",
                "RCPT|556 takes no mail|AddressUnknown",
                "RCPT|550 no reason|Refused",
                "RCPT|550 5.2.1 closed|Refused",
                "RCPT|550 5.7.1 policy|PolicyBlocked",
                "RCPT|550-5.7.26 not; 550-5.7.26 authenticated; 550 5.7.26 see there|PolicyBlocked",
                "RCPT|554 5.7.1 relay access denied|PolicyBlocked",
                "RCPT|551 5.1.6 moved|Refused",
                "RCPT|552 5.2.2 mailbox full|Refused",
                "RCPT|552 5.5.3 too many recipients|TryLater",
                "RCPT|599 odd|Refused",
                "RCPT|354 what|TryLater",
                "RCPT|nonsense|TryLater",
                "RCPT|drop|TryLater",
                // Whether it may be said.
                "DATA|250 not yet|TryLater",
                "DATA|421 4.3.2 closing|Busy",
                "DATA|451 4.3.0 sick|TryLater",
                "DATA|503 5.5.1 need RCPT first|TryLater",
                "DATA|554 5.5.1 no valid recipients|Refused",
                "DATA|550 5.7.1 not from here|PolicyBlocked",
                "DATA|nonsense|TryLater",
                "DATA|drop|TryLater",
                // After the dot.
                "END|251 odd and good|Sent",
                "END|421 4.3.2 closing|Busy",
                "END|450 4.7.1 greylisted|Busy",
                "END|451 4.3.0 sick|TryLater",
                "END|452 4.3.1 disk full|TryLater",
                "END|550 5.1.1 unknown after all|AddressUnknown",
                "END|552 5.3.4 too big|Refused",
                "END|554 5.6.0 malformed|Refused",
                "END|554 5.7.1 spam|PolicyBlocked",
                "END|354 what|Doubtful",
                "END|nonsense|Doubtful",
                "END|drop|Doubtful",
                "END|heard and dropped|Doubtful",
            })
    void anAnswerAtItsStageBecomesOneOutcome(Stage stage, String answer, String outcome) {
        boolean taken = outcome.equals("Sent") || answer.startsWith("heard");
        Act act = outcome.equals("Sent") ? Act.hearAndSay(answer) : act(answer);
        assertThat(nameOfFirst(Script.at(stage, act), PATIENT)).isEqualTo(outcome);
        assertThat(arrived()).isEqualTo(taken ? "first second" : "second");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, silence, RelayDown, second",
        "EHLO, silence, RelayDown, second",
        "MAIL, silence, RelayDown, second",
        "RCPT, silence, TryLater, second",
        "DATA, silence, TryLater, second",
        "BODY, silence, Doubtful, second",
        "END, heard and silent, Doubtful, first second"
    })
    void anAnswerThatComesTooLateIsNoneAndIsNotTakenForTheNext(
            Stage stage, String act, String outcome, String arrived) {
        assertThat(nameOfFirst(Script.at(stage, act(act)), HURRIED)).isEqualTo(outcome);
        assertThat(arrived()).isEqualTo(arrived);
    }

    @Test
    void theAnswerAfterTheDotMayTakeLongerThanTheOthers() {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(nameOfFirst(Script.at(Stage.END, 1, Act.late(Duration.ofMillis(1_500))), patience))
                .isEqualTo("Sent");
        assertThat(arrived()).isEqualTo("first second");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "END"})
    void anAnswerInSinglePacketsIsRead(Stage stage) {
        assertThat(nameOfFirst(Script.at(stage, Act.IN_BYTES), PATIENT)).isEqualTo("Sent");
        assertThat(arrived()).isEqualTo("first second");
    }

    @Test
    void aRelayThatReadsNothingMoreIsHungUpOn() throws InterruptedException {
        relay.script = Script.at(Stage.BODY, Act.DEAF);
        try (SmtpCourier courier = courier(HURRIED)) {
            CountDownLatch over = new CountDownLatch(1);
            Thread keeper = new Thread(() -> watch(courier, over));
            keeper.start();
            Outcome outcome = courier.send(
                    new Parcel(new Parcel.Label(1, null, "a@example.org"), new byte[32 << 20]), () -> true);
            over.countDown();
            keeper.join();
            assertThat(outcome).isInstanceOf(Outcome.TryLater.class);
            assertThat(courier.connected()).isFalse();
        }
    }

    private static void watch(Courier courier, CountDownLatch over) {
        try {
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                courier.watch();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLinkThatDropsWithinALongMessageIsTriedLater() {
        relay.script = Script.at(Stage.BODY, Act.DROP);
        try (SmtpCourier courier = courier(PATIENT)) {
            byte[] long16 = new byte[16 << 20];
            java.util.Arrays.fill(long16, (byte) 'x');
            assertThat(courier.send(new Parcel(new Parcel.Label(1, null, "a@example.org"), long16), () -> true))
                    .isInstanceOf(Outcome.TryLater.class);
        }
        assertThat(relay.sink.all()).isEmpty();
    }
}
