package org.relais.centre;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.resources.Audience;
import org.relais.resources.ResourceKind;

/**
 * What a visitor of the public centre looks for. It has one address: the same wish is the same page, feed and frame, whoever
 * wrote the link and in whatever order.
 *
 * @param words as typed; empty for none
 * @param kinds none is any, as for themes and audience
 * @param departement an INSEE code, {@link #NATIONAL}, or empty for anywhere
 * @param region its INSEE code, or empty for anywhere
 * @param period null for any
 * @param sort null for the best first when there are words, else the newest
 */
public record Filter(
        String words,
        Set<ResourceKind> kinds,
        Set<String> themes,
        Set<Audience> audience,
        String departement,
        String region,
        Period period,
        Sort sort) {
    /** In place of a code: what is for the whole country. */
    public static final String NATIONAL = "national";

    public static final Filter NONE = new Filter("", Set.of(), Set.of(), Set.of(), "", "", null, null);

    public boolean isEmpty() {
        return words.isEmpty() && marks().isEmpty();
    }

    public Sort order() {
        return sort == null || sort == Sort.RELEVANCE ? usual() : sort;
    }

    private Sort usual() {
        return words.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
    }

    /** {@code q=…&kind=…}, in an order of its own; empty when nothing is filtered. */
    public String query() {
        List<String> all = new ArrayList<>();
        add(all, "q", words);
        marks().forEach(mark -> add(all, mark.facet(), mark.value()));
        add(all, "sort", sort == null || sort == usual() ? "" : sort.name());
        return String.join("&", all);
    }

    /** That path with this filter. */
    public String at(String path) {
        return query().isEmpty() ? path : path + "?" + query();
    }

    /** The same list on one of its pages; the first has no number. */
    public String page(int number) {
        String list = at("/resources");
        return number <= 1 ? list : list + (query().isEmpty() ? "?" : "&") + "page=" + number;
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
        mark(marks, "kind", names(kinds));
        mark(marks, "theme", new TreeSet<>(themes));
        mark(marks, "audience", names(audience));
        mark(marks, "departement", Set.of(departement));
        mark(marks, "region", Set.of(region));
        mark(marks, "period", Set.of(period == null ? "" : period.name()));
        return marks;
    }

    public Filter without(Mark mark) {
        boolean territory = mark.facet().equals("departement");
        return new Filter(
                words,
                mark.facet().equals("kind") ? rest(kinds, mark.value()) : kinds,
                mark.facet().equals("theme") ? rest(themes, mark.value()) : themes,
                mark.facet().equals("audience") ? rest(audience, mark.value()) : audience,
                territory ? "" : departement,
                mark.facet().equals("region") ? "" : region,
                mark.facet().equals("period") ? null : period,
                sort);
    }

    public Filter withoutWords() {
        return new Filter("", kinds, themes, audience, departement, region, period, sort);
    }

    /** The same elsewhere, as the map leads to it. */
    public Filter in(String code) {
        return new Filter(words, kinds, themes, audience, code, "", period, sort);
    }

    /** Only of these kinds. */
    Filter only(ResourceKind kind) {
        return new Filter(words, EnumSet.of(kind), themes, audience, departement, region, period, sort);
    }

    /** A feed has one order, whatever its reader's page had. */
    Filter newest() {
        return new Filter(words, kinds, themes, audience, departement, region, period, Sort.NEWEST);
    }

    private static <T> Set<T> rest(Set<T> all, String name) {
        return all.stream().filter(each -> !each.toString().equals(name)).collect(Collectors.toSet());
    }

    private static Collection<String> names(Set<? extends Enum<?>> all) {
        return all.stream().sorted().map(Enum::name).toList();
    }

    private static void mark(List<Mark> marks, String facet, Collection<String> values) {
        values.stream().filter(value -> !value.isEmpty()).forEach(value -> marks.add(new Mark(facet, value)));
    }

    private static void add(List<String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
