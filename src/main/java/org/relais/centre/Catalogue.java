package org.relais.centre;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.relais.resources.Published;

/**
 * Everything that is public at one moment; it never changes. Who passes a filter is an intersection of bits, and what each other value
 * would leave is the size of one: exact counts for every page, a tenth of a millisecond of 10,000.
 */
final class Catalogue {
    private static final Comparator<Published> NEWEST = Comparator.comparing(Published::validatedAt)
            .thenComparing(Published::id)
            .reversed();

    static final Catalogue EMPTY = new Catalogue(List.of(), Instant.EPOCH);

    /** The newest first, as are the bits. */
    private final List<Published> all;

    private final Map<Long, Integer> byId = new HashMap<>();
    private final Map<Sort, int[]> orders = new EnumMap<>(Sort.class);
    private final Places places;
    private final Instant changedAt;

    /** @param changedAt when something was last done to any resource */
    Catalogue(Collection<Published> unsorted, Instant changedAt) {
        all = unsorted.stream().sorted(NEWEST).toList();
        this.changedAt = changedAt;
        for (int place = 0; place < all.size(); place++) {
            byId.put(all.get(place).id(), place);
        }
        places = new Places(all);
        orders.put(Sort.TITLE, order(byTitle()));
        orders.put(Sort.DATE, order(byDate()));
    }

    Collection<Published> all() {
        return all;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean holds(long id, int version) {
        return byId.containsKey(id) && all.get(byId.get(id)).version() == version;
    }

    /** @param hits those that hold the filter's words; null when it has none */
    Found search(Filter filter, Hits hits, Instant now) {
        Map<Facet, FixedBitSet> wanted = new EnumMap<>(Facet.class);
        filter.chosen().forEach((facet, values) -> wanted.put(facet, places.ofAny(facet, values, now)));
        FixedBitSet held = hits == null ? places.all() : places(hits);
        FixedBitSet found = passing(held, wanted, null);
        Counts counts = new Counts();
        for (Facet facet : Facet.values()) {
            FixedBitSet others = wanted.containsKey(facet) ? passing(held, wanted, facet) : found;
            counts.count(facet, places.of(facet, now), others);
            if (facet == Facet.DEPARTEMENT) {
                counts.countEvents(places.of(facet, now), passing(others, Map.of(Facet.KIND, events(now)), null));
            }
        }
        return new Found(all, sorted(found, filter, hits), counts);
    }

    /** Those of them that pass every facet but one. */
    private static FixedBitSet passing(FixedBitSet held, Map<Facet, FixedBitSet> wanted, Facet but) {
        FixedBitSet passing = held.clone();
        wanted.forEach((facet, bits) -> {
            if (facet != but) {
                passing.and(bits);
            }
        });
        return passing;
    }

    private FixedBitSet events(Instant now) {
        return places.ofAny(Facet.KIND, List.of(org.relais.resources.ResourceKind.EVENT.name()), now);
    }

    private FixedBitSet places(Hits hits) {
        FixedBitSet places = new FixedBitSet(all.size());
        for (int i = 0; i < hits.size(); i++) {
            Integer place = byId.get(hits.id(i));
            if (place != null) { // the index may be a moment ahead
                places.set(place);
            }
        }
        return places;
    }

    /** The places of what was found, in the filter's order. */
    private int[] sorted(FixedBitSet found, Filter filter, Hits hits) {
        if (filter.order() == Sort.RELEVANCE && hits != null) {
            return byWeight(found, hits);
        }
        int[] order = orders.get(filter.order());
        return order == null
                ? IntStream.range(0, all.size()).filter(found::get).toArray()
                : Arrays.stream(order).filter(found::get).toArray();
    }

    /** The heaviest first, then the newest. Weight and place are sorted as one number: a positive float's bits are in its order. */
    private int[] byWeight(FixedBitSet found, Hits hits) {
        long[] keys = new long[hits.size()];
        int size = 0;
        for (int i = 0; i < hits.size(); i++) {
            Integer place = byId.get(hits.id(i));
            if (place != null && found.get(place)) {
                keys[size++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(hits.weight(i))) << 32 | place;
            }
        }
        Arrays.sort(keys, 0, size);
        return Arrays.stream(keys, 0, size).mapToInt(key -> (int) key).toArray();
    }

    /** What somebody who reads this one may want next: the same themes first, then the same readers and places. */
    List<Published> related(long id, int most) {
        if (!byId.containsKey(id)) {
            return List.of();
        }
        Published one = all.get(byId.get(id));
        FixedBitSet near = places.ofAny(Facet.THEME, one.themes(), changedAt);
        List<Published> others = new ArrayList<>();
        IntStream.range(0, all.size()).filter(near::get).mapToObj(all::get).forEach(others::add);
        others.remove(one);
        Map<Published, Integer> nearness = new HashMap<>();
        others.forEach(each -> nearness.put(each, nearness(one, each)));
        return others.stream()
                .sorted(Comparator.comparing((Published each) -> nearness.get(each), Comparator.reverseOrder()))
                .limit(most)
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

    private int[] order(Comparator<Published> order) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(all::get, order))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** As a French dictionary has them; keys once each, since comparing by collation is slow. */
    private Comparator<Published> byTitle() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Map<Long, CollationKey> keys = new HashMap<>();
        all.forEach(each -> keys.put(each.id(), french.getCollationKey(each.title())));
        return Comparator.comparing((Published each) -> keys.get(each.id())).thenComparing(Published::id);
    }

    /** By the day it takes place, what has none last. */
    private static Comparator<Published> byDate() {
        return Comparator.comparing(
                        (Published each) -> each.when().startsAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(NEWEST);
    }
}
