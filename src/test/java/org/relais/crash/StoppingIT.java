package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stop is no kill: what an operator does before each update. */
@Tag("crash")
class StoppingIT {
    private static final int LANES = 4;
    private static final int PEOPLE = 2_000;
    private static final int MIDDLE = 200;

    @Test
    void aServerToldToStopFinishesItsMessagesAndHandsTheRestBack() {
        try (Scene scene = new Scene(LANES, "node-a").start()) {
            Letter letter = leaving(scene);
            long mailing = letter.awaitFrozen();
            awaitTheMiddle(scene);
            Instant told = Instant.now();
            scene.nodes.get(0).server().process().destroy();
            Awaitility.await("the lanes to be handed back")
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> scene.probe.count("lane where holder is null") == LANES);
            double handedBack = seconds(told);
            scene.nodes.get(0).server().exitCode();
            System.out.printf(
                    "Stopped in the middle of an issue: lanes handed back after %.1f s, ended after %.1f s%n",
                    handedBack, seconds(told));
            assertThat(scene.probe.count("delivery where status in ('CLAIMED', 'SENDING') or in_doubt"))
                    .isZero();
            assertThat(scene.probe.count("delivery where status = 'SENT'"))
                    .isEqualTo(scene.relay.taken())
                    .isLessThan(PEOPLE);
            startAgain(scene, letter, mailing);
            assertThat(copies(scene, letter)).containsOnly(1);
        }
    }

    @Test
    void aRelayThatIsSilentWhenTheServerStopsHoldsItUpForTenSecondsAndIsInDoubt() {
        try (Scene scene = new Scene(LANES, "node-a").start()) {
            Letter letter = leaving(scene);
            long mailing = letter.awaitFrozen();
            awaitTheMiddle(scene);
            scene.relay.hold(Phase.AFTER_THE_DOT, PostOffice.ANYONE);
            Awaitility.await().until(() -> scene.relay.held() == LANES);
            Instant told = Instant.now();
            scene.nodes.get(0).server().process().destroy();
            scene.nodes.get(0).server().exitCode();
            double ended = seconds(told);
            System.out.printf("Stopped while the relay was silent: ended after %.1f s%n", ended);
            assertThat(ended).isLessThan(20);
            assertThat(scene.probe.count("delivery d join handful h on h.under_way = d.id where d.status = 'CLAIMED'"))
                    .isEqualTo(LANES);
            scene.relay.release();
            startAgain(scene, letter, mailing);
            assertThat(scene.probe.count("delivery where in_doubt")).isEqualTo(LANES);
            assertThat(copies(scene, letter)).containsOnly(1, 2);
            assertThat(copies(scene, letter).stream().filter(copies -> copies == 2))
                    .hasSize(LANES);
        }
    }

    private static Letter leaving(Scene scene) {
        scene.relay.slow(KillMatrix.SLOW);
        Letter letter = Letter.write(scene, 1, PEOPLE);
        letter.send();
        return letter;
    }

    private static void awaitTheMiddle(Scene scene) {
        Awaitility.await("the middle of the issue")
                .atMost(Duration.ofMinutes(1))
                .until(() -> scene.relay.taken() > MIDDLE);
    }

    private static void startAgain(Scene scene, Letter letter, long mailing) {
        scene.relay.slow(0);
        scene.nodes.get(0).startAgain();
        letter.awaitFinished(mailing);
    }

    /** How many messages each of the audience has got. */
    private static List<Integer> copies(Scene scene, Letter letter) {
        Ledger ledger = scene.relay.ledger();
        assertThat(ledger.taken()).hasSize(PEOPLE);
        return letter.audience().stream()
                .map(person -> ledger.taken().get(person).size())
                .toList();
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1_000.0;
    }
}
