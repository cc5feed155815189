package org.relais.subscribers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many people stand where; each is counted once, so that the lines make the total. */
public record Figures(List<Line> lines, long total) {
    /** One line of the table. */
    public record Line(Subscriber.Status status, long count) {}

    static Figures of(Map<Subscriber.Status, Long> counts) {
        List<Line> lines = Arrays.stream(Subscriber.Status.values())
                .map(status -> new Line(status, counts.getOrDefault(status, 0L)))
                .toList();
        return new Figures(lines, lines.stream().mapToLong(Line::count).sum());
    }
}
