package org.relais.lanes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far this node's claims have come in the queue of each issue and provider, so that the next one begins there: PostgreSQL
 * keeps the index entries of what has left until the next vacuum, and each claim would walk through all of them. What was put
 * back stands before the mark: it is looked for when nothing is left after it, and each so many claims.
 */
final class Bookmarks {
    private static final int QUEUES = 1_000;
    private static final int FROM_THE_BEGINNING = 50;

    /** A place in a queue. */
    record Mark(Instant due, long id) implements Comparable<Mark> {
        static final Mark BEGINNING = new Mark(Instant.EPOCH, 0);

        boolean isBeginning() {
            return equals(BEGINNING);
        }

        @Override
        public int compareTo(Mark other) {
            return Comparator.comparing(Mark::due).thenComparing(Mark::id).compare(this, other);
        }
    }

    private record Queue(long mailing, String provider) {}

    private final Cache<Queue, Mark> marks =
            Caffeine.newBuilder().maximumSize(QUEUES).executor(Runnable::run).build();
    private final AtomicInteger asked = new AtomicInteger();

    /** After which to look. */
    Mark of(long mailing, String provider) {
        boolean fromTheBeginning = asked.incrementAndGet() % FROM_THE_BEGINNING == 0;
        return fromTheBeginning
                ? Mark.BEGINNING
                : marks.asMap().getOrDefault(new Queue(mailing, provider), Mark.BEGINNING);
    }

    /**
     * @param last the last one that was taken
     */
    void move(Delivery last) {
        marks.asMap()
                .merge(
                        new Queue(last.mailing(), last.group()),
                        new Mark(last.due(), last.id()),
                        (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
}
