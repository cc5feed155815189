package org.relais.verification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.relais.UseCase;
import org.relais.resources.Listing;
import org.relais.resources.Resource;
import org.relais.resources.ResourceStatus;

/** What waits for the team, and how long its answers take. */
@UseCase
public class QueueService {
    private static final int SIZE = 30;
    private static final Duration SERVICE = Duration.ofDays(92);

    /**
     * What the team is told on its first page.
     *
     * @param count to verify
     * @param oldest when the first of these was proposed; null when there is none
     * @param published public resources
     */
    public record Waiting(long count, Instant oldest, long published) {}

    @Inject
    private QueueRepository queue;

    @Inject
    private Clock clock;

    /**
     * One line of the queue.
     *
     * @param versionAt when a version was proposed that waits beside the public one, or null
     */
    public record Queued(Resource resource, Instant versionAt) {}

    /**
     * One page of the queue.
     *
     * @param total over all its pages
     * @param page from 1
     */
    public record Queue(List<Queued> lines, long total, int page, int pages) {}

    public Queue in(Tray tray, int asked) {
        long total = queue.count(tray);
        int page = Listing.within(asked, total, SIZE);
        List<Resource> resources = queue.in(tray, page, SIZE);
        Map<Long, Instant> versions = resources.isEmpty() ? Map.of() : queue.versions(resources);
        return new Queue(
                resources.stream()
                        .map(each -> new Queued(each, versions.get(each.id())))
                        .toList(),
                total,
                page,
                Listing.pages(total, SIZE));
    }

    public Waiting waiting() {
        return new Waiting(
                queue.count(Tray.TO_VERIFY),
                queue.oldest().orElse(null),
                queue.count(EnumSet.of(ResourceStatus.VALIDATED)));
    }

    /** Days from a contribution to the team's first answer, half of them below; empty when none was answered in three months. */
    public OptionalLong medianDays() {
        return median(queue.answeredSince(clock.instant().minus(SERVICE)));
    }

    /** In whole days, the nearest; of an even number the mean of the two in the middle. */
    static OptionalLong median(List<QueueRepository.Answered> answers) {
        List<Duration> waits = answers.stream()
                .map(each -> Duration.between(each.submittedAt(), each.answeredAt()))
                .sorted()
                .toList();
        if (waits.isEmpty()) {
            return OptionalLong.empty();
        }
        Duration middle = waits.get((waits.size() - 1) / 2)
                .plus(waits.get(waits.size() / 2))
                .dividedBy(2);
        return OptionalLong.of(middle.plusHours(12).toDays());
    }
}
