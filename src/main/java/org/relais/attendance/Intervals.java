package org.relais.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The union of intervals: apart from each other, in order. A reconnect or a second device counts no moment twice. */
public final class Intervals {
    private final List<Interval> parts;

    private Intervals(List<Interval> parts) {
        this.parts = List.copyOf(parts);
    }

    public static Intervals of(Collection<Interval> all) {
        List<Interval> union = new ArrayList<>();
        for (Interval each :
                all.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            Interval last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || each.from().isAfter(last.to())) {
                union.add(each);
            } else if (each.to().isAfter(last.to())) {
                union.set(union.size() - 1, new Interval(last.from(), each.to()));
            }
        }
        return new Intervals(union);
    }

    /** What of it lies inside. */
    public Intervals within(Interval frame) {
        return new Intervals(parts.stream()
                .filter(each -> each.from().isBefore(frame.to()) && each.to().isAfter(frame.from()))
                .map(each -> new Interval(later(each.from(), frame.from()), earlier(each.to(), frame.to())))
                .toList());
    }

    public Duration total() {
        return parts.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    public List<Interval> parts() {
        return parts;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
