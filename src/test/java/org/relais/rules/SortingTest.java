package org.relais.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.Refusal;
import org.relais.resources.Audience;

class SortingTest {
    private static final Instant OLD = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant NEW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Candidate GUIDE = new Candidate(
            Sort.DOCUMENT, "Guide", Set.of("Fugue", "119"), Set.of(), Set.of(Audience.JUSTICE), null, OLD);
    private static final Candidate REPORT =
            new Candidate(Sort.DOCUMENT, "Bilan", Set.of("Données"), Set.of("33"), Set.of(), null, NEW);
    private static final Candidate DAY = new Candidate(
            Sort.EVENT, "Journée", Set.of(), Set.of("59", "62"), Set.of(), Instant.parse("2027-01-28T08:00:00Z"), OLD);
    private static final Candidate WEBINAR = new Candidate(
            Sort.WEBINAR, "Repérer", Set.of("fugue"), Set.of(), Set.of(), Instant.parse("2027-01-14T13:00:00Z"), NEW);
    private static final List<Candidate> ALL = List.of(GUIDE, REPORT, DAY, WEBINAR);

    @Test
    void theFirstRuleThatWishesForItTakesIt() {
        assertThat(taken(rule("", "", "ANY", "", 1), rule("DOCUMENT", "", "ANY", "", null)))
                .containsExactly(List.of("Bilan"), List.of("Guide"));
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, '', ANY, '', 'Bilan Guide'",
        "WEBINAR, '', ANY, '', 'Repérer'",
        "'', FUGUE, ANY, '', 'Repérer Guide'",
        "'', '119; Données', ANY, '', 'Bilan Guide'",
        "'', '', NATIONAL, '', 'Repérer Guide'",
        "'', '', LOCAL, '', 'Bilan Journée'",
        "'', '', CHOSEN, '62, 2A', 'Journée'",
        "TOOL, '', ANY, '', ''"
    })
    void aRuleWishesByKindThemeAndTerritory(
            String sort, String themes, String territory, String codes, String expected) {
        assertThat(String.join(
                        " ", taken(rule(sort, themes, territory, codes, null)).get(0)))
                .isEqualTo(expected);
    }

    @Test
    void aRuleWishesByAudience() {
        Rule rule = new Rule(Wish.of(new Wish.Said("T", "", null, "", "ANY", "", List.of("JUSTICE"), "TITLE", "")), 0);
        assertThat(taken(rule)).containsExactly(List.of("Guide"));
    }

    @ParameterizedTest
    @CsvSource({
        "NEWEST, 'Bilan Repérer'",
        "SOONEST, 'Repérer Journée'",
        "NATIONAL_FIRST, 'Repérer Guide'",
        "TITLE, 'Bilan Guide'"
    })
    void ofManyItTakesThosePreferred(String preference, String expected) {
        Rule rule = new Rule(Wish.of(new Wish.Said("T", "", null, "", "ANY", "", null, preference, "2")), 0);
        assertThat(String.join(" ", taken(rule).get(0))).isEqualTo(expected);
    }

    @Test
    void whatStandsThereAlreadyCountsForAtMost() {
        List<Rule> two = List.of(rule("", "", "ANY", "", 3));
        assertThat(Sorting.sort(two, ALL, each -> each, rule -> 2).get(0).all()).hasSize(1);
        assertThat(Sorting.sort(two, ALL, each -> each, rule -> 5).get(0).all()).isEmpty();
    }

    @Test
    void oneThatAPersonPlacesGoesWhereItBelongsEvenWithoutRoom() {
        Rule full = rule("DOCUMENT", "", "ANY", "", 1);
        assertThat(Sorting.first(List.of(full), GUIDE)).contains(full);
        assertThat(Sorting.first(List.of(full), DAY)).isEmpty();
    }

    @Test
    void aRuleSaysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> rule("", "", "CHOSEN", "", null)).hasMessage("rule.needs-departements");
        assertThatThrownBy(() -> rule("", "", "CHOSEN", "20", null)).hasMessage("rule.departement-unknown");
        assertThatThrownBy(() -> rule("", "", "ANY", "", 0)).hasMessage("rule.at-most");
        assertThatThrownBy(() -> Wish.of(new Wish.Said(" ", "", null, "", "", "", null, "", "")))
                .isInstanceOf(Refusal.class)
                .hasMessage("rule.needs-a-title");
    }

    private static Rule rule(String sort, String themes, String territory, String codes, Integer atMost) {
        return new Rule(
                Wish.of(new Wish.Said(
                        "Titre",
                        "",
                        sort.isEmpty() ? List.of() : List.of(sort),
                        themes,
                        territory,
                        codes,
                        List.of(),
                        "NEWEST",
                        atMost == null ? "" : atMost.toString())),
                0);
    }

    private static List<List<String>> taken(Rule... rules) {
        return Sorting.sort(List.of(rules), ALL, each -> each, rule -> 0).stream()
                .map(each -> titles(each.all().stream()))
                .toList();
    }

    private static List<String> titles(Stream<Candidate> all) {
        return all.map(Candidate::title).toList();
    }
}
