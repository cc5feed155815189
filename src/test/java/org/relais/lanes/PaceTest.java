package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 2 * SECOND); // it may run over

    private Pace pace(double perSecond) {
        return new Pace(perSecond, now::get);
    }

    private int takenIn(Pace pace, int seconds, int most) {
        int taken = 0;
        for (long end = now.get() + seconds * SECOND; now.get() - end < 0; now.addAndGet(7_000_000)) {
            taken += pace.take(most);
        }
        return taken;
    }

    @Test
    void noMoreGoThanTheRateAndAQuarterOfASecond() {
        assertThat(takenIn(pace(10), 60, 25)).isBetween(598, 602);
        assertThat(takenIn(pace(3), 60, 25)).isBetween(178, 181);
        assertThat(takenIn(pace(0.5), 60, 25)).isBetween(29, 31);
        assertThat(takenIn(pace(1_000), 2, 25)).isBetween(1_950, 2_250);
    }

    @Test
    void whatWasNotUsedForAnHourIsNotMadeUpFor() {
        Pace pace = pace(20);
        now.addAndGet(3_600 * SECOND);
        assertThat(pace.take(1_000)).isEqualTo(5);
        assertThat(pace.take(1_000)).isZero();
    }

    @Test
    void whatDidNotGoIsGivenBack() {
        Pace pace = pace(20);
        now.addAndGet(SECOND);
        pace.giveBack(pace.take(5) - 2);
        assertThat(pace.take(5)).isEqualTo(3);
    }

    @Test
    void theOthersWaitForWhatWentOutOfTurn() {
        Pace pace = pace(10);
        pace.spend(20);
        assertThat(takenIn(pace, 2, 25)).isZero();
        assertThat(takenIn(pace, 10, 25)).isBetween(97, 101);
        pace.spend(1_000_000);
        assertThat(takenIn(pace, 9, 25)).as("not for ever").isZero();
        assertThat(takenIn(pace, 3, 25)).isPositive();
    }

    @Test
    void aTurnIsWaitedFor() {
        Pace pace = pace(4);
        assertThat(pace.turn()).isZero();
        assertThat(pace.turn()).isEqualTo(SECOND / 4);
        now.addAndGet(SECOND / 4);
        assertThat(pace.turn()).isEqualTo(SECOND / 4);
        now.addAndGet(10 * SECOND);
        assertThat(pace.turn()).isZero();
        assertThat(pace.untilOne()).isEqualTo(SECOND / 2);
    }

    @Test
    void withoutARateNobodyWaits() {
        Pace pace = pace(0);
        assertThat(pace.take(25)).isEqualTo(25);
        pace.spend(1_000);
        assertThat(pace.take(25)).isEqualTo(25);
        assertThat(pace.turn()).isZero();
        assertThat(pace.untilOne()).isZero();
    }

    @Test
    void anotherRateHoldsFromNowOn() {
        Pace pace = pace(100);
        pace.rate(1);
        assertThat(takenIn(pace, 20, 25)).isBetween(19, 21);
        pace.rate(0);
        assertThat(pace.take(25)).isEqualTo(25);
    }

    @Test
    void aProbeWaitsTheLongerTheMoreHaveFailed() {
        assertThat(ProbePlan.CLOSED.after(1)).hasMinutes(5);
        assertThat(ProbePlan.CLOSED.after(2)).hasMinutes(15);
        assertThat(ProbePlan.CLOSED.after(3)).hasMinutes(60);
        assertThat(ProbePlan.CLOSED.after(40)).hasMinutes(60);
        assertThat(ProbePlan.PAUSED.after(1)).hasMinutes(15);
        assertThat(ProbePlan.PAUSED.after(9)).hasHours(4);
    }
}
