package org.relais.crash;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The kill matrix in a minute or so, with one node: {@link KillMatrixIT} is the whole of it. Whoever forgets what was under way loses
 * people at the third kill; whoever does not doubt it is caught at the fifth.
 */
class FewKillsIT {
    private static final int LANES = 4;
    private static final int AUDIENCE = 1_000;

    @Test
    void fiveKillsLoseNobodyAndOnlyWhatWasOpenIsSentTwice() {
        List<Kill> kills = List.of(
                new Kill(1, Kind.DATABASE, Phase.FREEZING),
                new Kill(2, Kind.RELAY, Phase.AFTER_THE_DOT),
                new Kill(3, Kind.SERVER, Phase.CONNECTED),
                new Kill(4, Kind.DATABASE, Phase.COMMITTED),
                new Kill(5, Kind.SERVER, Phase.AFTER_THE_DOT));
        try (Scene scene = new Scene(LANES, "node-a").start()) {
            new KillMatrix(scene, new Random(), AUDIENCE).run(new ArrayDeque<>(kills));
        }
    }
}
