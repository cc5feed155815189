package org.relais.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.relais.reach.Sight;
import org.relais.reach.Visit;
import org.relais.web.Settings;

/**
 * Visits the links of what is to be sent, a few at a time and behind the page's back, and remembers for a quarter of an hour what it
 * saw. Whoever waits for it waits so long at most; a link that is not seen by then is said to be unseen. Our own pages are not visited.
 */
@ApplicationScoped
public class LinkVisits {
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;
    private static final int MOST = 2_000;

    private Function<String, Sight> visit;
    private Executor executor;
    private String ours;
    private Clock clock;
    private Cache<String, Sight> seen;

    @Resource
    private ManagedExecutorService managed;

    protected LinkVisits() {}

    @Inject
    public LinkVisits(Settings settings, Clock clock) {
        this(new Visit(PATIENCE)::of, null, settings.baseUrl(), clock);
    }

    LinkVisits(Function<String, Sight> visit, Executor executor, String ours, Clock clock) {
        this.visit = visit;
        this.executor = executor;
        this.ours = ours;
        this.clock = clock;
        seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                // instant(), since the container's proxy of a clock does not pass millis() on
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
                .executor(Runnable::run)
                .build();
    }

    /** Those that are not our own. */
    List<String> others(Collection<String> links) {
        return links.stream()
                .filter(link -> !link.equals(ours) && !link.startsWith(ours + "/"))
                .toList();
    }

    /** What was seen of it, unless that is too long ago. */
    Optional<Sight> seen(String link) {
        return Optional.ofNullable(seen.getIfPresent(link));
    }

    /** Looks at those that nobody looked at lately, and waits for it so long at most. */
    public void visit(Collection<String> links, Duration wait) {
        Queue<String> left = new ConcurrentLinkedQueue<>(new ArrayDeque<>(
                others(links).stream().filter(link -> seen(link).isEmpty()).toList()));
        CompletableFuture<?>[] visitors = new CompletableFuture<?>[Math.min(AT_ONCE, left.size())];
        Instant until = clock.instant().plus(wait);
        for (int each = 0; each < visitors.length; each++) {
            visitors[each] =
                    CompletableFuture.runAsync(() -> visitAll(left, until), executor == null ? managed : executor);
        }
        CompletableFuture.allOf(visitors)
                .completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void visitAll(Queue<String> left, Instant until) {
        for (String link = left.poll(); link != null && clock.instant().isBefore(until); link = left.poll()) {
            seen.put(link, visit.apply(link));
        }
    }
}
