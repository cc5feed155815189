package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Promise 1: {@code mvn verify -Pcrash}. {@code -Dcrash.kills=200} says how many, {@code -Dcrash.seed=…} repeats a plan, {@code
 * -Dcrash.audience=…} is for how many people each issue is.
 */
@Tag("crash")
class KillMatrixIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 40);
    private static final int AUDIENCE = Integer.getInteger("crash.audience", 5_000);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime() % 1_000_000);
    private static final int LANES = 8;

    @Test
    void whateverDiesNobodyIsLostAndOnlyWhatWasOpenIsSentTwice() {
        System.out.printf("%nThe kill matrix: %d kills, -Dcrash.seed=%d%n", KILLS, SEED);
        Random random = new Random(SEED);
        try (Scene scene = new Scene(LANES, "node-a", "node-b").start()) {
            List<Kill> done = new KillMatrix(scene, random, AUDIENCE).run(Plan.of(KILLS, random));
            assertThat(done).as("F5, and another's lanes").allSatisfy(KillMatrixIT::goesOnWithinHalfAMinute);
        }
    }

    /** Where no server has to be started first. */
    private static void goesOnWithinHalfAMinute(Kill kill) {
        if (kill.kind != Kind.NODE && kill.kind != Kind.SERVER) {
            assertThat(kill.seconds).as(kill.toString()).isLessThanOrEqualTo(30);
        }
    }
}
