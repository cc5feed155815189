package org.relais.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.courier.ScriptedRelay.Act;
import org.relais.courier.ScriptedRelay.Script;
import org.relais.courier.ScriptedRelay.Stage;
import org.relais.web.RelaySettings.Tls;

/** When a connection is kept for the next message, when it is opened anew, and that no address is named twice for it. */
@ParameterizedClass(name = "offers pipelining: {0}")
@ValueSource(booleans = {false, true})
class KeptLineTest {
    private static final byte[] MESSAGE = "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII);

    @Parameter
    private boolean pipelining;

    private ScriptedRelay relay;
    private SmtpCourier courier;

    @BeforeEach
    void open() {
        relay = new ScriptedRelay();
        relay.offersPipelining = pipelining;
        courier = new SmtpCourier(SmtpSink.relay(relay.port(), Tls.NONE, Patience.of(Duration.ofSeconds(30))));
    }

    @AfterEach
    void close() {
        courier.close();
        relay.close();
    }

    private Outcome send(String name) {
        return courier.send(new Parcel(new Parcel.Label(1, null, name + "@example.org"), MESSAGE), () -> true);
    }

    private long connections() {
        return relay.heard(Stage.CONNECT).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.4.2 idle too long", "451 4.4.2 time-out", "nonsense", "drop"})
    void oneThatWasHungUpMeanwhileIsOpenedAnewAndThatIsNoTry(String answer) {
        assertThat(send("a")).isInstanceOf(Outcome.Sent.class);
        relay.script = Script.at(Stage.MAIL, 2, answer.equals("drop") ? Act.DROP : Act.sayAndHangUp(answer));
        assertThat(send("b")).isInstanceOf(Outcome.Sent.class);
        assertThat(connections()).isEqualTo(2);
        assertThat(relay.heard(Stage.RCPT))
                .extracting(ScriptedRelay.Moment::to)
                .containsExactly("a@example.org", "b@example.org");
    }

    @ParameterizedTest
    @CsvSource({"RCPT, TryLater", "DATA, TryLater", "END, Doubtful"})
    void onceTheRecipientWasNamedADropIsATryAndNotTriedAgainAtOnce(Stage stage, String outcome) {
        send("a");
        relay.script = Script.at(stage, 2, Act.DROP);
        assertThat(send("b").getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(relay.heard(Stage.RCPT)).hasSize(2);
        assertThat(courier.connected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.0 greylisted", "550 5.1.1 unknown", "550 5.7.1 policy"})
    void anAnswerAboutTheRecipientKeepsIt(String answer) {
        relay.script = Script.at(Stage.RCPT, 1, Act.say(answer));
        send("a");
        assertThat(send("b")).isInstanceOf(Outcome.Sent.class);
        assertThat(connections()).isEqualTo(1);
        assertThat(relay.heard(Stage.RSET)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.7.0 slow down", "503 5.5.1 out of order", "354 what", "nonsense"})
    void aRelayThatClosesOrIsOutOfStepIsLeft(String answer) {
        relay.script = Script.at(Stage.RCPT, 1, Act.say(answer));
        send("a");
        assertThat(courier.connected()).isFalse();
        assertThat(send("b")).isInstanceOf(Outcome.Sent.class);
        assertThat(connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.3.2 closing", "500 what", "nonsense", "drop"})
    void whatIsSaidToOurResetChangesNoOutcome(String answer) {
        relay.script = moment -> switch (moment.stage()) {
            case RCPT -> moment.message() == 1 ? Act.say("550 5.1.1 unknown") : Act.PASS;
            case RSET -> answer.equals("drop") ? Act.DROP : Act.sayAndHangUp(answer);
            default -> Act.PASS;
        };
        assertThat(send("a")).isEqualTo(new Outcome.AddressUnknown("550 5.1.1 unknown"));
        assertThat(send("b")).isInstanceOf(Outcome.Sent.class);
        assertThat(relay.sink.all()).hasSize(1);
    }

    /** The relay was asked for DATA as well: it refuses that, or waits for a message that nobody shall get. */
    @ParameterizedTest
    @ValueSource(strings = {"503 5.5.1 need RCPT first", "554 5.5.1 no valid recipients", "354 go on"})
    void aRefusedRecipientGetsNoMessageWhateverIsSaidToData(String answer) {
        relay.script = moment -> switch (moment.message() == 1 ? moment.stage() : Stage.QUIT) {
            case RCPT -> Act.say("550 5.1.1 unknown");
            case DATA -> Act.say(answer);
            case END -> Act.say("554 5.5.1 for nobody");
            default -> Act.PASS;
        };
        assertThat(send("a")).isEqualTo(new Outcome.AddressUnknown("550 5.1.1 unknown"));
        assertThat(send("b")).isInstanceOf(Outcome.Sent.class);
        assertThat(relay.sink.all()).extracting(SmtpSink.Arrived::to).containsExactly("b@example.org");
    }

    @Test
    void anAnswerTooManyIsNotTakenForTheNextMessagesOwn() {
        relay.script = Script.at(Stage.RCPT, 1, Act.say("450 4.2.0 greylisted\r\n250 2.1.5 ok"));
        assertThat(send("a")).isInstanceOf(Outcome.Busy.class);
        relay.script = Script.NONE;
        Outcome second = send("b");
        boolean arrived = relay.sink.all().size() == 1;
        assertThat(second instanceof Outcome.Sent).isEqualTo(arrived);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 what", "drop"})
    void nobodyWaitsForTheAnswerToOurGoodBye(String answer) {
        relay.script = Script.at(Stage.QUIT, answer.equals("drop") ? Act.DROP : Act.say(answer));
        assertThat(send("a")).isInstanceOf(Outcome.Sent.class);
        courier.close();
        assertThat(courier.connected()).isFalse();
    }
}
