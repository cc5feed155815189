package org.relais.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.relais.resources.Published;

/** Of every value of every facet, which resources have it: a bit each, at the place that the resource has in the list. */
final class Places {
    private final List<Published> list;
    private final Map<Facet, Map<String, FixedBitSet>> values = new EnumMap<>(Facet.class);

    /** By the instant when it is over. */
    private final NavigableMap<Instant, List<Integer>> dated = new TreeMap<>();

    /** @param list the newest first */
    Places(List<Published> list) {
        this.list = list;
        Facet.all().forEach(facet -> values.put(facet, new HashMap<>()));
        for (int place = 0; place < list.size(); place++) {
            Instant over = list.get(place).when().over();
            if (over != null) {
                dated.computeIfAbsent(over, fresh -> new ArrayList<>()).add(place);
            }
            for (Facet facet : Facet.values()) {
                for (String value : facet.of(list.get(place))) {
                    values.get(facet)
                            .computeIfAbsent(value, fresh -> new FixedBitSet(list.size()))
                            .set(place);
                }
            }
        }
    }

    /** Each value that a resource has at that moment, and where. */
    Map<String, FixedBitSet> of(Facet facet, Instant now) {
        return facet == Facet.PERIOD ? periods(now) : values.get(facet);
    }

    /** Where one of the values is, whichever. */
    FixedBitSet ofAny(Facet facet, Collection<String> chosen, Instant now) {
        Map<String, FixedBitSet> all = of(facet, now);
        FixedBitSet any = new FixedBitSet(list.size());
        chosen.stream().filter(all::containsKey).forEach(value -> any.or(all.get(value)));
        return any;
    }

    FixedBitSet all() {
        return first(list.size());
    }

    private Map<String, FixedBitSet> periods(Instant now) {
        return Map.of(
                Period.COMING.name(), coming(now),
                Period.MONTH.name(), since(now.minus(Duration.ofDays(30))),
                Period.YEAR.name(), since(now.minus(Duration.ofDays(365))));
    }

    /** What has begun and goes on is still to come. */
    private FixedBitSet coming(Instant now) {
        FixedBitSet coming = new FixedBitSet(list.size());
        dated.tailMap(now, false).values().forEach(places -> places.forEach(coming::set));
        return coming;
    }

    /** The newest come first, so these are the first ones. */
    private FixedBitSet since(Instant then) {
        int from = 0;
        int to = list.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (list.get(middle).validatedAt().isAfter(then)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return first(from);
    }

    private FixedBitSet first(int count) {
        FixedBitSet first = new FixedBitSet(list.size());
        if (count > 0) { // an empty set has no bit 0 to begin at
            first.set(0, count);
        }
        return first;
    }
}
