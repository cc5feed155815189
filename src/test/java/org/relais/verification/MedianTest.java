package org.relais.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.relais.verification.QueueRepository.Answered;

/** The service level that the queue shows: days to the first answer, in the middle. */
class MedianTest {
    private static final Instant ASKED = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void nothingAnsweredHasNoMedian() {
        assertThat(median()).isEmpty();
    }

    @Test
    void oneThatWaitedLongDoesNotCountForMore() {
        assertThat(median(24, 72, 2_000)).hasValue(3);
    }

    @Test
    void ofAnEvenNumberItIsBetweenTheTwoInTheMiddle() {
        assertThat(median(24, 48, 96, 2_000)).hasValue(3);
    }

    @Test
    void halfADayIsADay() {
        assertThat(median(11)).hasValue(0);
        assertThat(median(12)).hasValue(1);
        assertThat(median(36, 1)).hasValue(1);
    }

    private static OptionalLong median(int... hours) {
        return QueueService.median(Arrays.stream(hours)
                .mapToObj(each -> new Answered(ASKED, ASKED.plus(Duration.ofHours(each))))
                .toList());
    }
}
