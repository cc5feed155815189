package org.relais.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalsTest {
    private static final Instant START = Instant.parse("2026-12-03T13:00:00Z");
    private static final int MINUTES = 240;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** The union as a child would make it: one tick a minute. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theUnionIsWhatTickingEachMinuteGives(int seed) {
        List<Interval> all = some(new Random(seed));
        BitSet ticked = ticks(all);

        Intervals union = Intervals.of(all);

        assertThat(union.total()).isEqualTo(Duration.ofMinutes(ticked.cardinality()));
        assertThat(ticks(union.parts())).isEqualTo(ticked);
        for (int i = 1; i < union.parts().size(); i++) {
            assertThat(union.parts().get(i - 1).to())
                    .as("apart and in order")
                    .isBefore(union.parts().get(i).from());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherOrderNorRepetitionChangesIt(int seed) {
        Random random = new Random(seed);
        List<Interval> all = some(random);
        List<Interval> twice = new ArrayList<>(all);
        twice.addAll(all);
        twice.addAll(Intervals.of(all).parts());
        Collections.shuffle(twice, random);

        assertThat(Intervals.of(twice).parts()).isEqualTo(Intervals.of(all).parts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsInsideIsNeverMoreThanTheFrameNorThanTheWhole(int seed) {
        Random random = new Random(seed);
        List<Interval> all = some(random);
        Interval frame = one(random);
        BitSet inside = ticks(all);
        inside.and(ticks(List.of(frame)));

        Intervals within = Intervals.of(all).within(frame);

        assertThat(within.total()).isEqualTo(Duration.ofMinutes(inside.cardinality()));
        assertThat(within.total()).isLessThanOrEqualTo(frame.length());
        assertThat(within.within(frame).parts()).isEqualTo(within.parts());
    }

    @Test
    void aReconnectWithinTheSameMinuteIsOneStay() {
        Interval first = Interval.of(START, Duration.ofMinutes(20));
        Interval second = Interval.of(first.to(), Duration.ofMinutes(10));

        assertThat(Intervals.of(List.of(second, first)).parts()).containsExactly(new Interval(START, second.to()));
    }

    @Test
    void nobodyIsThereForNoTimeOrForLess() {
        assertThat(Intervals.of(List.of()).total()).isZero();
        assertThatThrownBy(() -> new Interval(START, START)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Interval> some(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> one(random)).toList();
    }

    private static Interval one(Random random) {
        int from = random.nextInt(MINUTES - 1);
        return Interval.of(
                START.plus(Duration.ofMinutes(from)), Duration.ofMinutes(1 + random.nextInt(MINUTES - from)));
    }

    private static BitSet ticks(List<Interval> all) {
        BitSet ticks = new BitSet();
        all.forEach(each -> ticks.set(minute(each.from()), minute(each.to())));
        return ticks;
    }

    private static int minute(Instant instant) {
        return (int) Duration.between(START, instant).toMinutes();
    }
}
