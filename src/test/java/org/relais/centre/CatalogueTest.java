package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.relais.resources.Audience;
import org.relais.resources.Published;
import org.relais.resources.ResourceKind;
import org.relais.resources.When;

/** What the bits find and count, against looking at every resource for every filter. */
class CatalogueTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final List<String> CODES = List.of("33", "64", "974", "2A");
    private static final List<String> THEMES = List.of("fugue", "santé", "justice");

    private final Random random = new Random(4_711);
    private final List<Published> shelf = shelf(300);
    private final Catalogue catalogue = new Catalogue(shelf, NOW);

    private List<Published> shelf(int size) {
        List<Published> all = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            Instant validated = NOW.minus(Duration.ofDays(random.nextInt(500)));
            Instant starts = random.nextBoolean() ? null : NOW.plus(Duration.ofDays(random.nextInt(200) - 100));
            all.add(new Published(
                    id,
                    1,
                    any(List.of(ResourceKind.values())),
                    "Titre " + random.nextInt(50),
                    "",
                    null,
                    new When(starts, null, When.PARIS),
                    "",
                    "Équipe",
                    any(List.of("fr", "en")),
                    some(CODES),
                    some(THEMES),
                    some(List.of(Audience.values())),
                    null,
                    null,
                    validated,
                    validated));
        }
        return all;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Set<T> some(List<T> values) {
        return random.nextInt(3) == 0 ? Set.of() : Set.of(any(values));
    }

    private Filter filter() {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        chosen.put(Facet.KIND, random.nextBoolean() ? Set.of() : Set.of("EVENT", "DOCUMENT"));
        chosen.put(Facet.THEME, some(THEMES));
        chosen.put(Facet.DEPARTEMENT, some(List.of("33", Filter.NATIONAL, "75")));
        chosen.put(Facet.REGION, some(List.of("75", "04")));
        chosen.put(Facet.LANGUAGE, some(List.of("fr", "en")));
        chosen.put(Facet.PERIOD, some(List.of("COMING", "MONTH", "YEAR")));
        return new Filter("", chosen, any(List.of(Sort.values())));
    }

    /** As slowly and as plainly as can be. */
    private static Predicate<Published> lets(Facet facet, Set<String> chosen) {
        return resource -> chosen.isEmpty() || chosen.stream().anyMatch(value -> has(facet, value, resource));
    }

    private static boolean has(Facet facet, String value, Published resource) {
        if (facet != Facet.PERIOD) {
            return facet.of(resource).contains(value);
        }
        return switch (Period.valueOf(value)) {
            case COMING ->
                resource.when().over() != null && resource.when().over().isAfter(NOW);
            case MONTH -> resource.validatedAt().isAfter(NOW.minus(Duration.ofDays(30)));
            case YEAR -> resource.validatedAt().isAfter(NOW.minus(Duration.ofDays(365)));
        };
    }

    private static Predicate<Published> passes(Filter filter, Facet but) {
        return Facet.all()
                .filter(facet -> facet != but)
                .map(facet -> lets(facet, filter.of(facet)))
                .reduce(resource -> true, Predicate::and);
    }

    @RepeatedTest(40)
    void everyFilterFindsAndCountsWhatASlowWalkFinds() {
        Filter filter = filter();
        Found found = catalogue.search(filter, null, NOW);
        assertThat(found.first(shelf.size()))
                .as(filter.query())
                .containsExactlyInAnyOrderElementsOf(
                        shelf.stream().filter(passes(filter, null)).toList());
        counted(filter, Facet.KIND, found.counts().kinds(), "EVENT");
        counted(filter, Facet.DEPARTEMENT, found.counts().departements(), "33");
        counted(filter, Facet.DEPARTEMENT, found.counts().departements(), Filter.NATIONAL);
        counted(filter, Facet.REGION, found.counts().regions(), "75");
        counted(filter, Facet.LANGUAGE, found.counts().languages(), "en");
        counted(filter, Facet.PERIOD, found.counts().periods(), "COMING");
        counted(filter, Facet.PERIOD, found.counts().periods(), "YEAR");
        long events = shelf.stream()
                .filter(passes(filter, Facet.DEPARTEMENT))
                .filter(each ->
                        each.kind() == ResourceKind.EVENT && each.departements().contains("33"))
                .count();
        assertThat(found.counts().events().getOrDefault("33", 0L)).isEqualTo(events);
    }

    private void counted(Filter filter, Facet facet, Map<String, Long> counts, String value) {
        long wanted = shelf.stream()
                .filter(passes(filter, facet))
                .filter(each -> has(facet, value, each))
                .count();
        assertThat(counts.getOrDefault(value, 0L))
                .as(facet + " " + value + " of " + filter.query())
                .isEqualTo(wanted);
    }

    @Test
    void theHeaviestComesFirstAndAmongEqualsTheNewest() {
        Hits hits = new Hits();
        shelf.forEach(each -> hits.add(each.id(), each.id() == 7 ? 2.5f : each.id() % 2 == 0 ? 0.5f : 0.25f));
        hits.add(999_999, 9f); // the index is a moment ahead
        List<Published> found =
                catalogue.search(new Filter("mot", Map.of(), null), hits, NOW).first(shelf.size());
        assertThat(found).hasSize(shelf.size());
        assertThat(found.get(0).id()).isEqualTo(7);
        assertThat(found.subList(1, 151))
                .allMatch(each -> each.id() % 2 == 0)
                .isSortedAccordingTo((one, other) -> other.validatedAt().compareTo(one.validatedAt()));
    }

    @Test
    void anEmptyCatalogueHasNothingAndFailsAtNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(Catalogue.EMPTY.search(filter(), null, NOW).leaf(3).resources())
                    .isEmpty();
        }
        assertThat(Catalogue.EMPTY.related(1, 4)).isEmpty();
    }

    @Test
    void aFilterHasOneAddress() {
        Filter one = new Filter(
                "", Map.of(Facet.KIND, Set.of("EVENT", "DOCUMENT"), Facet.LANGUAGE, Set.of("en")), Sort.TITLE);
        assertThat(one.at("/resources")).isEqualTo("/resources?kind=DOCUMENT&kind=EVENT&language=en&sort=TITLE");
        assertThat(one.without(new Filter.Mark("kind", "EVENT")).query())
                .isEqualTo("kind=DOCUMENT&language=en&sort=TITLE");
        assertThat(new Directions(one).to("2A")).isEqualTo(one.in("2A").at("/resources"));
        Filter tricky = new Filter("departement=national&x", Map.of(Facet.THEME, Set.of("departement=national")), null);
        assertThat(new Directions(tricky).to("33")).isEqualTo(tricky.in("33").at("/resources"));
    }
}
