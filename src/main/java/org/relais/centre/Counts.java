package org.relais.centre;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.relais.web.Departement;

/**
 * How many there would be of each value of a facet, whatever of that facet is chosen now: all other facets hold. So a second kind
 * says how many it would add, and the map stays full when one département is chosen.
 */
public final class Counts {
    private final Map<Facet, Map<String, Long>> all = new EnumMap<>(Facet.class);
    private final Map<String, Long> events = new HashMap<>();

    /** @param others that pass all other facets */
    void count(Facet facet, Map<String, FixedBitSet> values, FixedBitSet others) {
        all.put(facet, counted(values, others));
    }

    /** @param eventsAmongOthers those of them that are events */
    void countEvents(Map<String, FixedBitSet> departements, FixedBitSet eventsAmongOthers) {
        events.putAll(counted(departements, eventsAmongOthers));
    }

    private static Map<String, Long> counted(Map<String, FixedBitSet> values, FixedBitSet among) {
        Map<String, Long> counts = new HashMap<>();
        values.forEach((value, places) -> {
            long count = FixedBitSet.intersectionCount(places, among);
            if (count > 0) {
                counts.put(value, count);
            }
        });
        return counts;
    }

    /** Those that have something of their own, the richest first. */
    public List<Departement> territories() {
        return Departement.all().stream()
                .filter(each -> departements().containsKey(each.code()))
                .sorted(Comparator.comparing(
                                (Departement each) -> departements().get(each.code()))
                        .reversed())
                .toList();
    }

    public Map<String, Long> kinds() {
        return all.get(Facet.KIND);
    }

    public Map<String, Long> audience() {
        return all.get(Facet.AUDIENCE);
    }

    /** By INSEE code, and {@link Filter#NATIONAL}. */
    public Map<String, Long> departements() {
        return all.get(Facet.DEPARTEMENT);
    }

    /** Of these, those that are events. */
    public Map<String, Long> events() {
        return events;
    }

    public Map<String, Long> regions() {
        return all.get(Facet.REGION);
    }

    /** By ISO 639-1. */
    public Map<String, Long> languages() {
        return all.get(Facet.LANGUAGE);
    }

    public Map<String, Long> periods() {
        return all.get(Facet.PERIOD);
    }

    /**
     * A theme and how many have it. A theme is what people type, so there may be many.
     *
     * @param count 0 for one that is chosen and that nothing has
     */
    public record Theme(String name, long count) {}

    /** The most frequent ones, and those that are chosen whatever their number, in the order of their names. */
    public List<Theme> themes(Filter filter, int most) {
        Map<String, Long> counts = new HashMap<>(all.get(Facet.THEME));
        filter.of(Facet.THEME).forEach(theme -> counts.putIfAbsent(theme, 0L));
        return counts.entrySet().stream()
                .map(each -> new Theme(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(
                                (Theme theme) -> !filter.of(Facet.THEME).contains(theme.name()))
                        .thenComparing(Theme::count, Comparator.reverseOrder())
                        .thenComparing(Theme::name))
                .limit(most)
                .sorted(Comparator.comparing(Theme::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
