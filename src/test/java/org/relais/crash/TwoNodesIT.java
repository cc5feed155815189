package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL (F4). {@code -Dcrash.people=…} is for how many people each issue is. */
@Tag("crash")
class TwoNodesIT {
    private static final int LANES = 8;
    private static final int PEOPLE = Integer.getInteger("crash.people", 100_000);
    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene(LANES, "node-a", "node-b").start();
        Turnstile.build(scene.database.url());
    }

    @AfterAll
    static void end() {
        scene.close();
    }

    @Test
    void bothSendAnIssueTogetherToEachOnce() {
        awaitBoth();
        Letter letter = Letter.write(scene, 1, PEOPLE);
        Instant began = Instant.now();
        letter.send();
        long mailing = letter.awaitFrozen();
        letter.awaitFinished(mailing);
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1_000.0;

        Map<String, Long> share = share(letter);
        System.out.printf("%,d people, two nodes: %.0f s, %s%n", PEOPLE, seconds, share);
        Map<String, List<Ledger.Taken>> taken = scene.relay.ledger().taken();
        assertThat(letter.audience())
                .allSatisfy(person -> assertThat(taken.get(person)).hasSize(1));
        assertThat(share).containsOnlyKeys("node-a", "node-b");
        assertThat(share.values()).as("an even share is a half").allSatisfy(sent -> assertThat(sent)
                .isGreaterThan(PEOPLE / 4));
        assertThat(scene.probe.count("delivery where mailing_id = ? and in_doubt", mailing))
                .isZero();
    }

    @Test
    void oneThatIsKilledInTheMiddleLosesNobodyAndTheOtherTakesItsLanes() {
        awaitBoth();
        Letter letter = Letter.write(scene, 2, PEOPLE);
        int before = scene.relay.taken();
        letter.send();
        long mailing = letter.awaitFrozen();
        Awaitility.await("the middle")
                .atMost(Duration.ofMinutes(10))
                .until(() -> scene.relay.taken() - before > PEOPLE / 2);
        Kill kill = new Kill(1, Kind.NODE, Phase.ANY);
        scene.relay.mark(kill.number, Ledger.HANG_UP);
        kill.at = Instant.now();
        Node dead = scene.nodes.get(1);
        Node other = scene.nodes.get(0);
        dead.kill();
        Awaitility.await("the other to hold all lanes")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> other.lanes(scene.probe) == LANES);
        kill.seconds = Duration.between(kill.at, Instant.now()).toMillis() / 1_000.0;
        letter.awaitFinished(mailing);

        List<String> wrong = new Reckoning(scene, List.of(kill)).of(letter, mailing, scene.editors());
        System.out.printf(
                "%,d people, one of two nodes killed in the middle: the other held its lanes after %.1f s, %d open, %d twice, %s%n",
                PEOPLE, kill.seconds, kill.open, kill.duplicates, share(letter));
        assertThat(wrong).isEmpty();
        assertThat(kill.duplicates).isLessThanOrEqualTo(kill.open);
        dead.startAgain();
    }

    private static void awaitBoth() {
        scene.awaitReady();
        Awaitility.await("an even share of the lanes")
                .atMost(Duration.ofMinutes(1))
                .until(() -> scene.nodes.stream().allMatch(node -> node.lanes(scene.probe) == LANES / 2));
    }

    private static Map<String, Long> share(Letter letter) {
        Map<String, List<Ledger.Taken>> taken = scene.relay.ledger().taken();
        return letter.audience().stream()
                .flatMap(person -> taken.getOrDefault(person, List.of()).stream())
                .collect(Collectors.groupingBy(Ledger.Taken::node, TreeMap::new, Collectors.counting()));
    }
}
