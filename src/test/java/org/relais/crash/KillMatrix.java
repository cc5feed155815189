package org.relais.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Issue after issue leaves, and things die meanwhile, until the plan is done. Prints a line a kill and the table an issue. */
final class KillMatrix {
    /** Milliseconds that the relay takes at most, three times a message: most of a message's life is spent with it. */
    static final int SLOW = 60;

    private static final int FEW = 150;

    private final Scene scene;
    private final Reaper reaper;
    private final int people;
    private final List<Kill> done = new ArrayList<>();
    private int letters;

    KillMatrix(Scene scene, Random random, int people) {
        this.scene = scene;
        this.reaper = new Reaper(scene, random);
        this.people = people;
    }

    /** @return the kills, with what came of each */
    List<Kill> run(Deque<Kill> plan) {
        Turnstile.build(scene.database.url());
        while (!plan.isEmpty()) {
            letter(plan);
            System.out.printf("%n%s%n", new Table(done));
        }
        return done;
    }

    private void letter(Deque<Kill> plan) {
        scene.awaitReady();
        scene.relay.slow(SLOW);
        Letter letter = Letter.write(scene, ++letters, people);
        if (plan.element().phase == Phase.FREEZING) {
            Kill first = plan.remove();
            reaper.reapTheFreezing(first, letter);
            tell(first);
        } else {
            letter.send();
        }
        long mailing = letter.awaitFrozen();
        while (!plan.isEmpty() && plan.element().phase != Phase.FREEZING && letter.waiting(mailing) > FEW) {
            Kill next = plan.remove();
            reaper.reap(next);
            tell(next);
        }
        scene.relay.slow(0);
        scene.awaitReady();
        letter.awaitFinished(mailing);
        assertThat(new Reckoning(scene, done).of(letter, mailing, scene.editors()))
                .as("issue %d", letter.issue())
                .isEmpty();
    }

    private void tell(Kill kill) {
        done.add(kill);
        System.out.println(kill);
    }
}
