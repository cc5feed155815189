package org.relais.centre;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration CANCELLED_FOR = Duration.ofDays(90);
    private static final int AT_ONCE = 500;

    @Inject
    private CatalogueService resources;

    @Inject
    private Clock clock;

    private final Words words = new Words();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile Catalogue cancelled = Catalogue.EMPTY;
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
        return search(catalogue(), filter);
    }

    /** What holds these words, the best first; the newest when there are none. */
    public List<Published> find(String typed, int most) {
        return search(new Filter(typed.strip(), Map.of(), null)).first(most);
    }

    /** Events that were public and will not take place: calendars that read our feed have to be told for a while. */
    List<Published> cancelled(Filter filter, int most) {
        catalogue();
        Instant since = clock.instant().minus(CANCELLED_FOR);
        return search(cancelled, filter).first(most).stream()
                .filter(each -> each.changedAt().isAfter(since))
                .toList();
    }

    /** The words of both stand in one index; each list knows its own. */
    private Found search(Catalogue list, Filter filter) {
        boolean looks = Words.tells(filter.words());
        return list.search(filter, looks ? words.find(filter.words()) : null, clock.instant());
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
        if (!gone.isEmpty() || !fresh.isEmpty() || before == Catalogue.EMPTY) {
            catalogue = renewed(before, gone, fresh);
        }
    }

    private Catalogue renewed(Catalogue before, Collection<Long> gone, List<Long> fresh) {
        Map<Long, Published> all = before.all().stream().collect(Collectors.toMap(Published::id, Function.identity()));
        all.keySet().removeAll(gone);
        words.forget(gone);
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Published> read = resources.published(fresh.subList(from, Math.min(from + AT_ONCE, fresh.size())));
            index(read);
            read.forEach(each -> all.put(each.id(), each));
        }
        List<Published> takenBack = resources.cancelledEvents(clock.instant().minus(CANCELLED_FOR));
        index(takenBack);
        words.refresh();
        Instant changedAt = resources.changedAt();
        cancelled = new Catalogue(takenBack, changedAt);
        return new Catalogue(all.values(), changedAt);
    }

    private void index(List<Published> some) {
        Map<Long, String> bodies =
                resources.bodies(some.stream().map(Published::id).toList());
        words.say(some.stream()
                .map(each -> said(each, bodies.getOrDefault(each.id(), "")))
                .toList());
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
