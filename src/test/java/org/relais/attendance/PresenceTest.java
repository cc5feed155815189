package org.relais.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Interval HOURS = AttestationFixture.HOURS;
    private static final Instant START = HOURS.from();
    private final Presence presence = Presence.of(1, 2, 3);

    @Test
    void sourcesAndReconnectsAddUpAsAUnionWithinTheAnnouncedHours() {
        presence.stayed(Source.BIGBLUEBUTTON, minutes(-30, 20));
        presence.stayed(Source.FILE, minutes(10, 30));
        presence.stayed(Source.FILE, minutes(10, 30));
        presence.stayed(Source.FILE, minutes(80, 200));

        assertThat(presence.present(HOURS)).isEqualTo(Duration.ofMinutes(40));
        assertThat(presence.percent(HOURS)).isEqualTo(44);
        assertThat(presence.reaches(HOURS, 44)).isTrue();
        assertThat(presence.reaches(HOURS, 45)).isFalse();
    }

    @Test
    void nobodySeenIsAbsentEvenAtTheLowestThreshold() {
        assertThat(presence.judge(HOURS, 1)).isTrue();
        assertThat(presence.verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(presence.judge(HOURS, 1)).as("the same as before").isFalse();
    }

    @Test
    void theTeamHasTheLastWordAndCanTakeItBack() {
        presence.stayed(Source.FILE, minutes(0, 10));

        presence.saidByHand(Hand.WHOLE, HOURS);
        assertThat(presence.percent(HOURS)).isEqualTo(100);
        presence.saidByHand(Hand.of("MINUTES", " 45 "), HOURS);
        assertThat(presence.present(HOURS)).isEqualTo(Duration.ofMinutes(45));
        assertThat(presence.said(HOURS)).isEqualTo(Hand.of("MINUTES", "45"));
        presence.saidByHand(Hand.of("ABSENT", ""), HOURS);
        assertThat(presence.present(HOURS)).isZero();
        presence.saidByHand(Hand.MEASURED, HOURS);
        assertThat(presence.present(HOURS)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatWasSeenOfANameGoesToThePersonBehindIt() {
        Presence unknown = Presence.unknown(1, 2, "iPad salle 3");
        unknown.stayed(Source.FILE, minutes(0, 60));
        presence.stayed(Source.FILE, minutes(50, 70));

        presence.absorb(unknown);

        assertThat(presence.present(HOURS)).isEqualTo(Duration.ofMinutes(70));
    }

    @Test
    void whoIsForgottenLeavesAVerdictOfNobody() {
        presence.stayed(Source.FILE, HOURS);
        presence.certifyAs("Zoé Petit");
        presence.judge(HOURS, 60);

        presence.erase();

        assertThat(presence.attended()).isTrue();
        assertThat(presence.certifiedName()).isNull();
        assertThat(presence.present(HOURS)).isZero();
    }

    private static Interval minutes(int from, int to) {
        return new Interval(START.plus(Duration.ofMinutes(from)), START.plus(Duration.ofMinutes(to)));
    }
}
