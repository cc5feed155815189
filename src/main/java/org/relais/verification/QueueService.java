package org.relais.verification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.relais.UseCase;
import org.relais.resources.Listing;
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

    public Listing in(Tray tray, int asked) {
        long total = queue.count(tray);
        int page = Listing.within(asked, total, SIZE);
        return Listing.of(queue.in(tray, page, SIZE), total, page, SIZE);
    }

    public Waiting waiting() {
        Set<ResourceStatus> open = Tray.TO_VERIFY.holds();
        return new Waiting(
                queue.count(Tray.TO_VERIFY),
                queue.oldest(open).orElse(null),
                queue.count(EnumSet.of(ResourceStatus.VALIDATED)));
    }

    /** Days from a contribution to the team's first answer, half of them below; empty when none was answered in three months. */
    public OptionalLong medianDays() {
        List<Duration> waits = queue.answeredSince(clock.instant().minus(SERVICE)).stream()
                .map(each -> Duration.between(each.submittedAt(), each.answeredAt()))
                .sorted()
                .toList();
        return waits.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(waits.get(waits.size() / 2).plusHours(12).toDays());
    }
}
