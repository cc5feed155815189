package org.relais.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.web.Departement;
import org.relais.web.Typed;

/**
 * What a rule takes, and under which title. Several values are kept as one text with commas: they are read together and never
 * searched.
 *
 * @param sorts none means every kind
 * @param themes none means any; without regard to case
 * @param departements INSEE codes, of a territory that is CHOSEN
 * @param audience none means anyone
 * @param atMost null means all of them
 */
@Embeddable
public record Wish(
        String title,
        @Column(name = "title_en") String titleEn,
        String sorts,
        String themes,
        @Enumerated(EnumType.STRING) Territory territory,
        String departements,
        String audience,
        @Enumerated(EnumType.STRING) Preference preference,
        @Column(name = "at_most") Integer atMost) {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_THEMES = 400;
    private static final int LARGEST = 60;

    /** As people and programs say it, nothing of it checked yet; null is nothing. */
    public record Said(
            String title,
            String titleEn,
            Collection<String> sorts,
            String themes,
            String territory,
            String departements,
            Collection<String> audience,
            String preference,
            String atMost) {}

    static Wish of(Said said) {
        Territory where = chosen(Territory.values(), said.territory()).orElse(Territory.ANY);
        return new Wish(
                Optional.ofNullable(Typed.line("title", said.title(), LONGEST_TITLE))
                        .orElseThrow(() -> Refusal.invalid("title", "rule.needs-a-title")),
                Objects.requireNonNullElse(Typed.line("titleEn", said.titleEn(), LONGEST_TITLE), ""),
                joined(known(said.sorts(), Sort::typed)),
                joined(words("themes", said.themes())),
                where,
                where == Territory.CHOSEN ? joined(codes(said.departements())) : "",
                joined(known(said.audience(), Audience::of)),
                chosen(Preference.values(), said.preference()).orElse(Preference.NEWEST),
                count(said.atMost()));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String typed) {
        return Arrays.stream(all).filter(each -> each.name().equals(typed)).findFirst();
    }

    private interface Reader<T> {
        Optional<T> read(String typed);
    }

    private static <T> List<String> known(Collection<String> typed, Reader<T> reader) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .flatMap(each -> reader.read(each).stream())
                        .map(String::valueOf)
                        .toList();
    }

    private static Set<String> words(String field, String typed) {
        return split(Objects.requireNonNullElse(Typed.line(field, typed, LONGEST_THEMES), ""));
    }

    private static Set<String> codes(String typed) {
        Set<String> codes = new TreeSet<>();
        for (String code : Objects.requireNonNullElse(typed, "").split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                codes.add(Departement.of(code)
                        .orElseThrow(() -> Refusal.invalid("departements", "rule.departement-unknown", code))
                        .code());
            }
        }
        if (codes.isEmpty()) {
            throw Refusal.invalid("departements", "rule.needs-departements");
        }
        return codes;
    }

    private static Integer count(String typed) {
        String bare = Objects.requireNonNullElse(typed, "").strip();
        if (bare.isEmpty()) {
            return null;
        }
        if (!bare.matches("\\d{1,2}") || Integer.parseInt(bare) < 1 || Integer.parseInt(bare) > LARGEST) {
            throw Refusal.invalid("atMost", "rule.at-most", LARGEST);
        }
        return Integer.valueOf(bare);
    }

    private static String joined(Collection<String> words) {
        return String.join(",", words);
    }

    private static Set<String> split(String joined) {
        return Arrays.stream(joined.split("\\s*[,;]\\s*"))
                .filter(each -> !each.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean wants(Candidate candidate) {
        return (sorts.isEmpty() || sortSet().contains(candidate.sort().name()))
                && (themes.isEmpty() || meets(candidate.themes()))
                && territory.holds(candidate.departements(), departementSet())
                && (audience.isEmpty()
                        || candidate.audience().stream()
                                .anyMatch(each -> audienceSet().contains(each.name())));
    }

    private boolean meets(Set<String> told) {
        Set<String> asked = split(themes.toLowerCase(Locale.FRENCH));
        return told.stream().anyMatch(each -> asked.contains(each.toLowerCase(Locale.FRENCH)));
    }

    public Set<String> sortSet() {
        return split(sorts);
    }

    public Set<String> departementSet() {
        return split(departements);
    }

    public Set<String> audienceSet() {
        return split(audience);
    }

    /** For a form; empty for all. */
    public String atMostTyped() {
        return atMost == null ? "" : atMost.toString();
    }
}
