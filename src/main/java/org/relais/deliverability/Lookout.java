package org.relais.deliverability;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.relais.web.Settings;

/**
 * Looks at the domain behind the requests' back, one look at a time, and keeps what it saw for ten minutes. Whoever asks waits
 * for two seconds at most.
 */
@ApplicationScoped
public class Lookout {
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private CompletableFuture<Report> looking;
    private Instant beganAt;

    /** What was seen; empty while somebody is still looking. */
    public Optional<Report> report() {
        try {
            return Optional.of(look().get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillLooking) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("DNS could not be asked", failed.getCause());
        }
    }

    /** What was seen, without waiting for who is still looking. */
    public Optional<Report> known() {
        CompletableFuture<Report> seen = look();
        return seen.isDone() && !seen.isCompletedExceptionally() ? Optional.of(seen.join()) : Optional.empty();
    }

    /** What was seen is not believed any more; a look that is under way is waited for. */
    public synchronized void lookAgain() {
        if (looking != null && looking.isDone()) {
            looking = null;
        }
    }

    private synchronized CompletableFuture<Report> look() {
        Instant now = clock.instant();
        boolean old =
                looking != null && looking.isDone() && !beganAt.plus(KNOWN_FOR).isAfter(now);
        if (looking == null || old || looking.isCompletedExceptionally()) {
            beganAt = now;
            looking = CompletableFuture.supplyAsync(() -> seen(now), executor);
        }
        return looking;
    }

    private Report seen(Instant at) {
        try {
            return Report.of(settings, Dns.of(settings.dns(), LONGEST_LOOK), at);
        } catch (UnknownHostException noResolver) {
            throw new IllegalStateException("The resolver has no address", noResolver);
        }
    }
}
