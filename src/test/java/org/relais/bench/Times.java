package org.relais.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How long many things took, each of them several times, of which its median counts. */
final class Times {
    private static final int SLOWEST = 8;
    private final int each;
    private final List<Time> all = new ArrayList<>();

    /** One thing. */
    private record Time(String what, long nanos) {}

    /** @param each how often, an odd number */
    Times(int each) {
        this.each = each;
    }

    Duration take(String what, Runnable thing) {
        long[] took = new long[each];
        for (int i = 0; i < each; i++) {
            long began = System.nanoTime();
            thing.run();
            took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        all.add(new Time(what, took[each / 2]));
        return Duration.ofNanos(took[each / 2]);
    }

    /** The median of all, how far from it most are, and the slowest by name. */
    void say(String title) {
        List<Time> sorted =
                all.stream().sorted(Comparator.comparing(Time::nanos)).toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d; median %.1f ms, 5%% under %.1f, 95%% under %.1f, 99%% under %.1f, at most %.1f ms%n",
                title,
                sorted.size(),
                part(sorted, 0.5),
                part(sorted, 0.05),
                part(sorted, 0.95),
                part(sorted, 0.99),
                part(sorted, 1));
        sorted.stream()
                .skip(Math.max(0, sorted.size() - SLOWEST))
                .forEach(time -> System.out.printf(Locale.ROOT, "    %8.1f ms  %s%n", time.nanos() / 1e6, time.what()));
    }

    Duration longest() {
        return Duration.ofNanos(all.stream().mapToLong(Time::nanos).max().orElse(0));
    }

    private static double part(List<Time> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()))
                        .nanos()
                / 1e6;
    }
}
