package org.relais.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HelpingTest {
    private final Helping helping = new Helping();

    private int after(int left, int millis) {
        helping.next(left, Duration.ofMillis(millis).toNanos());
        return helping.size();
    }

    @Test
    void itGrowsWhileMessagesLeaveFastAndStaysWhereNobodyWaitsLong() {
        assertThat(after(25, 30)).isEqualTo(50);
        assertThat(after(50, 60)).isEqualTo(100);
        assertThat(after(100, 150)).isEqualTo(200);
        assertThat(after(200, 60)).as("the most").isEqualTo(200);
        assertThat(after(200, 300)).as("fast enough to stay").isEqualTo(200);
    }

    @Test
    void aSlowRelayOrATroubledOneIsHandedLittle() {
        after(25, 30);
        assertThat(after(50, 500)).as("slow").isEqualTo(25);
        after(25, 30);
        assertThat(after(0, 30)).as("not all left").isEqualTo(25);
        after(25, 30);
        assertThat(after(10, 10)).as("there were no more").isEqualTo(25);
    }
}
