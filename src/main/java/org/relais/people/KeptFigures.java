package org.relais.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.relais.subscribers.SubscriberService;

/**
 * How many people stand where. Counting a million takes 150 ms, longer than the page it stands on: of a long list the last count
 * is shown, at most a minute old when somebody looks all the time, and counted anew meanwhile.
 */
@ApplicationScoped
public class KeptFigures {
    private static final long LONG_LIST = 100_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile Figures kept = Figures.NONE;

    Figures now() {
        Figures last = kept;
        if (last.total() < LONG_LIST) {
            return count();
        }
        if (last.at().plus(FRESH).isBefore(clock.instant()) && counting.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    count();
                } finally {
                    counting.set(false);
                }
            });
        }
        return last;
    }

    private Figures count() {
        Instant at = clock.instant();
        kept = Figures.of(subscribers.countByStatus(), at);
        return kept;
    }
}
