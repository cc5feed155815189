package org.relais.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.relais.subscribers.Subscriber;

/**
 * How many people stand where; each is counted once, so that the lines make the total.
 *
 * @param at when they were counted
 */
public record Figures(List<Line> lines, long total, Instant at) {
    static final Figures NONE = new Figures(List.of(), 0, Instant.EPOCH);

    /** One line of the table. */
    public record Line(Subscriber.Status status, long count) {}

    static Figures of(Map<Subscriber.Status, Long> counts, Instant at) {
        List<Line> lines = Arrays.stream(Subscriber.Status.values())
                .map(status -> new Line(status, counts.getOrDefault(status, 0L)))
                .toList();
        return new Figures(lines, lines.stream().mapToLong(Line::count).sum(), at);
    }
}
