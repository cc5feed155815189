package org.relais.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Kills at a phase, and brings back what it killed. Servers start while the work goes on. */
final class Reaper {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNTIL_HELD = Duration.ofSeconds(20);
    private static final Duration UNTIL_MORE_ARE = Duration.ofMillis(600);
    private static final int LONGEST_CHANCE = 1_500; // ms, many messages long

    private final Scene scene;
    private final Random random;

    Reaper(Scene scene, Random random) {
        this.scene = scene;
        this.random = random;
    }

    /** In the middle of an issue. */
    void reap(Kill kill) {
        awaitWhoIsNeeded(kill.kind);
        List<Node> victims = victims(kill.kind);
        victims.forEach(scene::awaitLanes);
        String whom = victims.size() == 1 ? victims.get(0).name() : PostOffice.ANYONE;
        Trap trap = Trap.at(kill.phase, whom, scene);
        try {
            hold(kill, trap);
            strike(kill, trap, victims);
        } finally {
            trap.close();
        }
        after(kill, victims);
    }

    /** While the audience of that issue becomes rows: one of the nodes is at it. */
    void reapTheFreezing(Kill kill, Letter letter) {
        scene.awaitReady();
        Trap trap = Trap.at(Phase.FREEZING, PostOffice.ANYONE, scene);
        List<Node> victims;
        try {
            letter.send();
            await("the audience to be read", () -> trap.held() > 0);
            victims = kill.kind == Kind.NODE
                    ? scene.nodes.stream().filter(this::freezes).toList()
                    : victims(kill.kind);
            strike(kill, trap, victims);
        } finally {
            trap.close();
        }
        after(kill, victims);
    }

    private boolean freezes(Node node) {
        return scene.probe.count("pg_stat_activity where wait_event = 'advisory' and application_name = ?", node.name())
                > 0;
    }

    /** A server that starts needs its database, and of a pair both must be at work. */
    private void awaitWhoIsNeeded(Kind kind) {
        boolean nobody = scene.nodes.stream().noneMatch(Node::ready);
        if (nobody || kind != Kind.SERVER && kind != Kind.RELAY) {
            scene.awaitReady();
        }
        if (kind == Kind.NODE || kind == Kind.FROZEN) {
            scene.nodes.forEach(scene::awaitLanes);
        } else {
            await("a lane to be at work", () -> scene.nodes.stream().anyMatch(node -> node.lanes(scene.probe) > 0));
        }
    }

    private List<Node> victims(Kind kind) {
        return switch (kind) {
            case NODE, FROZEN -> List.of(scene.nodes.get(random.nextInt(scene.nodes.size())));
            case SERVER -> scene.nodes.stream().filter(Node::ready).toList();
            case DATABASE, RELAY -> List.of();
        };
    }

    /** At least one is held; a while longer for the others to come too. An issue may be over meanwhile. */
    private void hold(Kill kill, Trap trap) {
        if (kill.phase == Phase.ANY) {
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_CHANCE)).toNanos());
            return;
        }
        Instant until = Instant.now().plus(UNTIL_HELD);
        while (trap.held() == 0 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(1_000_000);
        }
        kill.missed = trap.held() == 0;
        until = Instant.now().plus(UNTIL_MORE_ARE);
        while (trap.held() < scene.lanes && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void strike(Kill kill, Trap trap, List<Node> victims) {
        kill.lanes = lanes(victims);
        kill.at = Instant.now();
        kill.mended = kill.at;
        switch (kill.kind) {
            case NODE, SERVER -> {
                scene.relay.mark(kill.number, Ledger.HANG_UP);
                victims.forEach(Node::kill);
                victims.forEach(Node::startAgain);
            }
            case DATABASE -> {
                trap.forget();
                scene.database.kill();
                scene.relay.mark(kill.number, PostOffice.ANYONE);
                scene.database.startAgain();
                kill.mended = Instant.now();
            }
            case RELAY -> {
                scene.relay.mark(kill.number, Ledger.HANG_UP);
                scene.relay.kill();
                scene.relay.start();
                scene.relay.slow(KillMatrix.SLOW);
                kill.mended = Instant.now();
            }
            case FROZEN -> {
                victims.forEach(node -> node.server().standStill());
                victims.forEach(node -> scene.relay.mark(kill.number, node.name()));
            }
        }
    }

    private Set<String> lanes(List<Node> victims) {
        Set<String> lanes = new HashSet<>();
        for (Node victim : victims) {
            lanes.addAll(
                    scene
                            .probe
                            .column("select number || ':' || epoch from lane where holder like ?", victim.name() + "/%")
                            .stream()
                            .map(Object::toString)
                            .collect(Collectors.toSet()));
        }
        return lanes;
    }

    private void after(Kill kill, List<Node> victims) {
        if (kill.kind == Kind.FROZEN) {
            List<Node> others =
                    scene.nodes.stream().filter(node -> !victims.contains(node)).toList();
            await(
                    "a frozen node's lanes to be another's",
                    () -> scene.lanes
                            == others.stream()
                                    .mapToLong(node -> node.lanes(scene.probe))
                                    .sum());
            kill.seconds = since(kill.mended);
            victims.forEach(node -> node.server().goOn());
        } else {
            for (Node victim : victims) {
                await("the relay to see the end of " + victim.name(), () -> scene.relay.open(victim.name()) == 0);
            }
            awaitMore(kill);
        }
    }

    private void awaitMore(Kill kill) {
        int before = scene.relay.taken();
        await("the relay to take more", () -> scene.relay.taken() > before || nothingIsLeft());
        if (scene.relay.taken() > before) {
            kill.seconds = since(kill.mended);
        }
    }

    /** That is due: what was tried waits for five minutes. */
    private boolean nothingIsLeft() {
        return scene.probe.count("issue where status in ('SCHEDULED', 'SENDING')") == 0
                || scene.probe.count("issue where status = 'SCHEDULED'") == 0
                        && scene.probe.count("delivery where status in ('QUEUED', 'CLAIMED', 'SENDING')"
                                        + " and due_at <= current_timestamp")
                                == 0;
    }

    private static double since(Instant then) {
        return Duration.between(then, Instant.now()).toMillis() / 1_000.0;
    }

    private static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }
}
