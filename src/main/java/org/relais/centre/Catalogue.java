package org.relais.centre;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.relais.resources.Published;

/**
 * Everything that is public at one moment; it never changes. Every resource is looked at for every filter: of 10,000 that is a few
 * milliseconds, with exact counts and nothing to keep in step.
 */
final class Catalogue {
    private static final Comparator<Published> NEWEST = Comparator.comparing(Published::validatedAt)
            .thenComparing(Published::id)
            .reversed();

    static final Catalogue EMPTY = new Catalogue(List.of(), Instant.EPOCH);

    private final Map<Long, Published> byId = new HashMap<>();
    private final Map<Sort, List<Published>> orders;
    private final Instant changedAt;

    /** @param changedAt when something was last done to any resource */
    Catalogue(Collection<Published> all, Instant changedAt) {
        all.forEach(each -> byId.put(each.id(), each));
        this.changedAt = changedAt;
        orders = Map.of(
                Sort.NEWEST, sorted(all, NEWEST),
                Sort.TITLE, sorted(all, byTitle(all)),
                Sort.DATE, sorted(all, byDate()));
    }

    Collection<Published> all() {
        return byId.values();
    }

    Instant changedAt() {
        return changedAt;
    }

    /** @param scores number to weight of those that hold the filter's words; null when it has none */
    Found search(Filter filter, Map<Long, Float> scores, Instant now) {
        List<Published> found = new ArrayList<>();
        Counts counts = new Counts();
        for (Published each : orders.getOrDefault(filter.order(), orders.get(Sort.NEWEST))) {
            if ((scores == null || scores.containsKey(each.id())) && count(filter, each, counts, now)) {
                found.add(each);
            }
        }
        if (filter.order() == Sort.RELEVANCE && scores != null) {
            found.sort(Comparator.comparing((Published each) -> scores.get(each.id()), Comparator.reverseOrder()));
        }
        return new Found(found, counts);
    }

    /** Counts it where at most the counted facet itself shuts it out; answers whether nothing does. */
    private static boolean count(Filter filter, Published resource, Counts counts, Instant now) {
        Facet shut = null;
        for (Facet facet : Facet.values()) {
            if (!facet.lets(filter, resource, now)) {
                if (shut != null) {
                    return false;
                }
                shut = facet;
            }
        }
        for (Facet facet : Facet.values()) {
            if (shut == null || shut == facet) {
                counts.add(facet, facet.of(resource, now), resource);
            }
        }
        return shut == null;
    }

    /** What somebody who reads this one may want next: the same themes first, then the same readers and places. */
    List<Published> related(long id, int most) {
        Published one = byId.get(id);
        if (one == null) {
            return List.of();
        }
        Map<Published, Integer> near = new HashMap<>();
        all().stream()
                .filter(each -> each.id() != id && !Collections.disjoint(each.themes(), one.themes()))
                .forEach(each -> near.put(each, nearness(one, each)));
        return near.entrySet().stream()
                .sorted(Map.Entry.<Published, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(NEWEST)))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int nearness(Published one, Published other) {
        return 4 * common(one.themes(), other.themes())
                + common(one.audience(), other.audience())
                + 2 * common(one.departements(), other.departements());
    }

    private static int common(Collection<?> some, Collection<?> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private static List<Published> sorted(Collection<Published> all, Comparator<Published> order) {
        return all.stream().sorted(order).toList();
    }

    /** As a French dictionary has them; keys once each, since comparing by collation is slow. */
    private static Comparator<Published> byTitle(Collection<Published> all) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Map<Long, java.text.CollationKey> keys = new HashMap<>();
        all.forEach(each -> keys.put(each.id(), french.getCollationKey(each.title())));
        return Comparator.comparing((Published each) -> keys.get(each.id())).thenComparing(Published::id);
    }

    /** By the day it takes place, what has none last. */
    private static Comparator<Published> byDate() {
        return Comparator.comparing(
                        (Published each) -> each.when().startsAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(NEWEST);
    }

    boolean holds(long id, int version) {
        return byId.containsKey(id) && Objects.equals(byId.get(id).version(), version);
    }
}
