package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final Turns turns = new Turns();
    private final Semaphore done = new Semaphore(0);
    private final List<Integer> served = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aFewAreServedAtOnceAndTheOthersInTheOrderTheyCame() {
        IntStream.range(0, AT_ONCE).forEach(this::comes);
        Awaitility.await().until(() -> served.size() == AT_ONCE);
        for (int number = AT_ONCE; number < 2 * AT_ONCE; number++) {
            Thread thread = comes(number);
            Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        }
        assertThat(served).hasSize(AT_ONCE);
        for (int number = AT_ONCE; number < 2 * AT_ONCE; number++) {
            done.release();
            int last = number;
            Awaitility.await().until(() -> served.size() > last);
            assertThat(served).hasSize(number + 1).endsWith(number);
        }
        done.release(AT_ONCE);
    }

    @Test
    void whatFailsGivesItsPlaceBack() {
        for (int each = 0; each <= AT_ONCE; each++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .hasMessage("failed");
        }
        assertThat(turns.<String>take(() -> "served")).isEqualTo("served");
    }

    private Thread comes(int number) {
        Thread thread = new Thread(() -> turns.take(() -> work(number)));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private boolean work(int number) {
        served.add(number);
        done.acquireUninterruptibly();
        return true;
    }
}
