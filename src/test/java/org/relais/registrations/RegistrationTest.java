package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.registrations.RegistrationFixture.NOW;
import static org.relais.registrations.RegistrationFixture.asked;
import static org.relais.registrations.RegistrationFixture.person;
import static org.relais.registrations.RegistrationFixture.registered;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.Refusal;
import org.relais.calendar.Answer;

class RegistrationTest {
    private static Stamp stamp(int sequence, int seconds) {
        return new Stamp(sequence, NOW.plusSeconds(seconds));
    }

    @Test
    void itGoesThroughTheLineToASeat() {
        Registration registration = asked();
        assertThat(registration.stands()).isFalse();
        registration.confirm(NOW);
        registration.queue(7);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(registration.waitingNumber()).isEqualTo(7);
        registration.seat();
        assertThat(registration.registered()).isTrue();
        assertThat(registration.waitingNumber()).isNull();
        assertThat(registration.answer()).isEqualTo(Answer.NEEDS_ACTION);
    }

    @Test
    void whereTheTeamDecidesItWaitsForThem() {
        Registration registration = asked();
        registration.confirm(NOW);
        registration.awaitApproval();
        assertThatThrownBy(registration::seat).isInstanceOf(Refusal.class);
        registration.refuse(NOW);
        assertThat(registration.status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThatThrownBy(() -> registration.refuse(NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        Registration registration = registered();
        assertThat(registration.cancel(NOW)).isTrue();
        assertThat(registration.cancel(NOW.plusSeconds(9))).isFalse();
        assertThat(registration.life().cancelledAt()).isEqualTo(NOW);
    }

    @Test
    void anUnconfirmedOneCannotLeave() {
        assertThatThrownBy(() -> asked().cancel(NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void askingAgainTakesWhatIsSaidNowAndAsksForAnAnswer() {
        Registration registration = registered();
        registration.exchange().say(Answer.DECLINED, stamp(0, 1));
        registration.cancel(NOW);
        registration.askAgain(person("972"), NOW.plusSeconds(60));
        assertThat(registration.status()).isEqualTo(RegistrationStatus.PENDING);
        assertThat(registration.zone()).isEqualTo(ZoneId.of("America/Martinique"));
        assertThat(registration.answer()).isEqualTo(Answer.NEEDS_ACTION);
        assertThat(registration.life().confirmedAt()).as("the address is known").isEqualTo(NOW);
        assertThatThrownBy(() -> registered().askAgain(person("33"), NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void a30_theLaterAnswerCounts() {
        Exchange exchange = registered().exchange();
        assertThat(exchange.say(Answer.ACCEPTED, stamp(0, 10))).isTrue();
        assertThat(exchange.say(Answer.DECLINED, stamp(0, 5))).as("older").isFalse();
        assertThat(exchange.say(Answer.ACCEPTED, stamp(0, 10)))
                .as("the same again")
                .isFalse();
        assertThat(exchange.say(Answer.DECLINED, stamp(0, 10)))
                .as("another of the same second, come later")
                .isTrue();
        assertThat(exchange.say(Answer.TENTATIVE, stamp(0, 11))).isTrue();
        assertThat(exchange.whole()).isEqualTo(Answer.TENTATIVE);
    }

    @Test
    void a30_anAnswerToAnOlderRevisionIsStale() {
        Registration registration = registered();
        registration.exchange().told(0, NOW, null);
        registration.exchange().say(Answer.ACCEPTED, stamp(0, 1));
        registration.askForTheNewTime();
        registration.exchange().told(1, NOW.plusSeconds(60), null);
        assertThat(registration.answer()).isEqualTo(Answer.NEEDS_ACTION);
        assertThat(registration.registered()).as("the seat is kept").isTrue();
        assertThat(registration.exchange().say(Answer.ACCEPTED, stamp(0, 90))).isFalse();
        assertThat(registration.answer()).isEqualTo(Answer.NEEDS_ACTION);
        assertThat(registration.exchange().say(Answer.ACCEPTED, stamp(1, 30))).isTrue();
    }

    @Test
    void a24_aNewTimeAsksAgainAndKeepsTheSeat() {
        Registration registration = registered();
        registration.exchange().told(0, NOW, null);
        registration.exchange().say(Answer.ACCEPTED, stamp(0, 1));
        registration.askForTheNewTime();
        assertThat(registration.answer()).isEqualTo(Answer.NEEDS_ACTION);
        assertThat(registration.registered()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"ACCEPTED", "TENTATIVE", "DELEGATED"})
    void a32_everyAnswerButNoIsKeptAndKeepsTheSeat(Answer answer) {
        Registration registration = registered();
        assertThat(registration.exchange().say(answer, stamp(0, 1))).isTrue();
        assertThat(registration.answer()).isEqualTo(answer);
        assertThat(registration.registered()).isTrue();
    }

    @Test
    void aButtonIsLaterThanACalendarWhoseClockIsFast() {
        Exchange exchange = registered().exchange();
        exchange.say(Answer.DECLINED, stamp(0, 3600));
        assertThat(exchange.say(Answer.ACCEPTED, exchange.pressed(NOW))).isTrue();
    }

    @Test
    void a32_oneDateOfAllIsAnsweredApart() {
        Exchange exchange = registered().exchange();
        exchange.say(Answer.ACCEPTED, stamp(0, 1));
        assertThat(exchange.say(12L, Answer.DECLINED, stamp(0, 2))).isTrue();
        assertThat(exchange.say(12L, Answer.ACCEPTED, stamp(0, 1))).isFalse();
        assertThat(exchange.whole()).isEqualTo(Answer.ACCEPTED);
        assertThat(exchange.about(12).orElseThrow().answer()).isEqualTo(Answer.DECLINED);
        assertThat(exchange.about(13)).isEmpty();
    }

    @Test
    void a33_aProposalIsDeclinedOnceForWhatWeSent() {
        Exchange exchange = registered().exchange();
        exchange.told(0, NOW, null);
        assertThat(exchange.propose("Plutôt 15 h", stamp(0, 10))).isTrue();
        assertThat(exchange.propose("Ou 16 h", stamp(0, 20))).isFalse();
        assertThat(exchange.comment()).isEqualTo("Ou 16 h");
        exchange.told(1, NOW.plusSeconds(100), null);
        assertThat(exchange.propose("Plutôt 15 h", stamp(0, 120))).as("stale").isFalse();
        assertThat(exchange.propose("Plutôt 15 h", stamp(1, 120))).isTrue();
    }

    @Test
    void aNewLinkMakesTheOldOneVoid() {
        Entrance entrance = Entrance.fresh();
        RegistrationLinks.Way first = new RegistrationLinks.Way(1, 0);
        assertThat(first.opens(entrance)).isTrue();
        entrance.revoke();
        assertThat(first.opens(entrance)).isFalse();
        entrance.renew();
        assertThat(first.opens(entrance)).isFalse();
        assertThat(new RegistrationLinks.Way(1, 1).opens(entrance)).isTrue();
    }

    @Test
    void onceErasedItIsNobodys() {
        Registration registration = registered();
        registration.erase(NOW);
        assertThat(registration.email()).isNull();
        assertThat(registration.fingerprint()).isNull();
        assertThat(registration.name()).isNull();
        assertThat(registration.needs()).isNull();
        assertThat(registration.departement()).as("for statistics").isEqualTo("33");
    }

    @Test
    void whatIsTypedBecomesOneLine() {
        Particulars.Draft draft = new Particulars.Draft(
                " Claire\r\nBcc: x@example.org\u2028 ", "2a", "justice", "", "", "\t", Mode.USUAL, "de");
        Particulars said = Particulars.of(draft);
        assertThat(said.name()).isEqualTo("Claire Bcc: x@example.org");
        assertThat(said.departement()).isEqualTo("2A");
        assertThat(said.profession()).isEqualTo("JUSTICE");
        assertThat(said.structure()).isNull();
        assertThat(said.needs()).isNull();
        assertThat(said.language()).isEqualTo("fr");
        assertThatThrownBy(() -> Particulars.of(
                        new Particulars.Draft("x".repeat(151), null, null, null, null, null, Mode.USUAL, "fr")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        Particulars.of(new Particulars.Draft(null, null, null, null, "+05:00", null, Mode.USUAL, "fr")))
                .isInstanceOf(Refusal.class);
    }
}
