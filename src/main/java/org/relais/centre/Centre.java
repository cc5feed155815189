package org.relais.centre;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.resources.CatalogueService;
import org.relais.resources.Published;
import org.relais.resources.ResourceMoved;
import org.relais.schedule.Startup;
import org.relais.web.Departement;
import org.relais.web.Messages;

/**
 * This node's copy of what is public. Whoever asks gets it as it stands; when the last look at the database is two seconds old, or
 * a resource was changed on this node since, the one who asks looks first and reads anew what changed: see decision 0019.
 */
@ApplicationScoped
public class Centre {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 500;

    @Inject
    private CatalogueService resources;

    @Inject
    private Clock clock;

    private final Words words = new Words();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile boolean changed = true;
    private volatile long lookedAt;

    void fill(@Observes @Priority(Startup.WORK) jakarta.enterprise.event.Startup start) {
        catalogue();
    }

    /** Told once the change can be read. */
    void notice(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResourceMoved news) {
        changed = true;
    }

    Found search(Filter filter) {
        Catalogue now = catalogue();
        boolean looks = Words.tells(filter.words());
        return now.search(filter, looks ? words.find(filter.words()) : null, clock.instant());
    }

    List<Published> related(long id, int most) {
        return catalogue().related(id, most);
    }

    /** Never before the last change of anything that is public. */
    Instant changedAt() {
        return catalogue().changedAt();
    }

    private Catalogue catalogue() {
        if (changed) {
            looking.lock();
        } else if (System.nanoTime() - lookedAt < PATIENCE.toNanos() || !looking.tryLock()) {
            return catalogue;
        }
        try {
            look();
        } finally {
            looking.unlock();
        }
        return catalogue;
    }

    /** The marks are set before the look, so that what changes meanwhile is looked at again. */
    private void look() {
        changed = false;
        lookedAt = System.nanoTime();
        Catalogue before = catalogue;
        Map<Long, Integer> versions = resources.versions();
        List<Long> gone = before.all().stream()
                .map(Published::id)
                .filter(id -> !versions.containsKey(id))
                .toList();
        List<Long> fresh = versions.entrySet().stream()
                .filter(each -> !before.holds(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            catalogue = renewed(before, gone, fresh);
        }
    }

    private Catalogue renewed(Catalogue before, Collection<Long> gone, List<Long> fresh) {
        Map<Long, Published> all = before.all().stream().collect(Collectors.toMap(Published::id, Function.identity()));
        all.keySet().removeAll(gone);
        words.forget(gone);
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Long> some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
            List<Published> read = resources.published(some);
            Map<Long, String> bodies = resources.bodies(some);
            words.say(read.stream()
                    .map(each -> said(each, bodies.getOrDefault(each.id(), "")))
                    .toList());
            read.forEach(each -> all.put(each.id(), each));
        }
        words.refresh();
        return new Catalogue(new ArrayList<>(all.values()), resources.changedAt());
    }

    /** A kind and a place are found by their names too. */
    private static Words.Text said(Published resource, String body) {
        Stream<String> names = Stream.of(
                        Stream.of(resource.organisation(), resource.place()),
                        Stream.of(french("resource.kind." + resource.kind())),
                        resource.themes().stream(),
                        resource.audience().stream().map(each -> french("resource.audience." + each)),
                        resource.territory().stream().map(Departement::name))
                .flatMap(Function.identity());
        return new Words.Text(
                resource.id(), resource.title(), names.collect(Collectors.joining(". ")), resource.summary(), body);
    }

    private static String french(String key) {
        return Messages.text(Locale.FRENCH, key);
    }
}
