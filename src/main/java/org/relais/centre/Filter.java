package org.relais.centre;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relais.resources.ResourceKind;

/**
 * What a visitor of the public centre looks for. It has one address: the same wish is the same page, feed and frame, whoever
 * wrote the link and in whatever order.
 *
 * @param words as typed; empty for none
 * @param chosen of each facet the values of which one is enough; a facet that is not there is any
 * @param sort null for the best first when there are words, else the newest
 */
public record Filter(String words, Map<Facet, Set<String>> chosen, Sort sort) {
    /** In place of a code: what is for the whole country. */
    public static final String NATIONAL = "national";

    public static final Filter NONE = new Filter("", Map.of(), null);

    public Filter {
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(sorted);
    }

    public boolean isEmpty() {
        return words.isEmpty() && chosen.isEmpty();
    }

    Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** @param facet as the address names it */
    public boolean has(String facet, String value) {
        return of(Facet.called(facet)).contains(value);
    }

    public Sort order() {
        return sort == null || sort == Sort.RELEVANCE ? usual() : sort;
    }

    private Sort usual() {
        return words.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
    }

    /** {@code q=…&kind=…}, in an order of its own; empty when nothing is filtered. */
    public String query() {
        StringBuilder all = new StringBuilder();
        add(all, "q", words);
        chosen.forEach((facet, values) -> values.forEach(value -> add(all, facet.parameter(), value)));
        add(all, "sort", sort == null || sort == usual() ? "" : sort.name());
        return all.toString();
    }

    /** That path with this filter. */
    public String at(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same list on one of its pages; the first has no number. */
    public String page(int number) {
        String list = at("/resources");
        return number <= 1 ? list : list + (list.contains("?") ? "&" : "?") + "page=" + number;
    }

    /**
     * One of the things that narrow the list, which can be taken off by itself.
     *
     * @param facet as the address names it
     */
    public record Mark(String facet, String value) {}

    /** All but the words. */
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        chosen.forEach((facet, values) -> values.forEach(value -> marks.add(new Mark(facet.parameter(), value))));
        return marks;
    }

    public Filter without(Mark mark) {
        Facet facet = Facet.called(mark.facet());
        Set<String> rest = new TreeSet<>(of(facet));
        rest.remove(mark.value());
        return with(facet, rest);
    }

    public Filter withoutWords() {
        return new Filter("", chosen, sort);
    }

    /** The same elsewhere, as the map leads to it. */
    public Filter in(String code) {
        return with(Facet.REGION, Set.of()).with(Facet.DEPARTEMENT, Set.of(code));
    }

    /** Only of this kind. */
    Filter only(ResourceKind kind) {
        return with(Facet.KIND, Set.of(kind.name()));
    }

    /** A feed has one order, whatever its reader's page had. */
    Filter newest() {
        return new Filter(words, chosen, Sort.NEWEST);
    }

    private Filter with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        other.put(facet, values);
        return new Filter(words, other, sort);
    }

    private static void add(StringBuilder all, String name, String value) {
        if (!value.isEmpty()) {
            all.append(all.length() == 0 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
