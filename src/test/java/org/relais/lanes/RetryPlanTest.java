package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.courier.Outcome;
import org.relais.envelope.Recipient;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.OwnWords;

class RetryPlanTest {
    private static final Delivery DELIVERY = new Delivery(
            1,
            1,
            Instant.EPOCH,
            new Recipient(null, "a@example.org", "print", null, "fr"),
            OwnWords.NONE,
            0,
            "other",
            Delivery.Trial.NONE);

    @Test
    void aMessageIsTriedAgainForFiveDaysAndThenExpires() {
        List<Duration> waits = new ArrayList<>();
        int attempts = 1;
        for (Optional<Duration> wait = RetryPlan.after(attempts); wait.isPresent(); wait = RetryPlan.after(attempts)) {
            waits.add(wait.get());
            attempts++;
        }
        assertThat(waits)
                .extracting(Duration::toMinutes)
                .containsExactly(5L, 15L, 60L, 240L, 720L, 1440L, 1440L, 1440L, 1440L);
        Delivery worn = new Delivery(
                1, 1, DELIVERY.due(), DELIVERY.recipient(), OwnWords.NONE, attempts - 1, "other", Delivery.Trial.NONE);
        assertThat(worn.tryLater("451").status()).isEqualTo(DeliveryStatus.EXPIRED);
    }

    @Test
    void aRelayThatIsDownSpendsNoAttempt() {
        Delivery.Settled settled = new Outcome.RelayDown("down").settle(DELIVERY);
        assertThat(settled.status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(settled.attempts()).isZero();
    }

    @Test
    void aBrokenEndOfMessageIsTriedAgainInDoubt() {
        Delivery.Settled settled = new Outcome.Doubtful("no answer").settle(DELIVERY);
        assertThat(settled.inDoubt()).isTrue();
        assertThat(settled.delaySeconds()).isEqualTo(300);
    }

    @Test
    void aLaneWaitsFiveSecondsForTheRelayThenTwiceAsLongUpToAMinute() {
        List<Long> waits = new ArrayList<>();
        for (int failures = 1; failures <= 6; failures++) {
            waits.add(Timing.STANDARD.waitAfter(failures).toSeconds());
        }
        assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
        assertThat(Timing.STANDARD.waitAfter(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
