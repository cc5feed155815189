package org.relais.centre;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.resources.Audience;
import org.relais.resources.ResourceKind;
import org.relais.web.Departement;
import org.relais.web.Region;
import org.relais.web.Typed;

/** A filter as an address names it; what is no kind, theme or code filters nothing. */
public class FilterForm {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_THEME = 40;
    private static final int MOST_THEMES = 20;

    @QueryParam("q")
    @DefaultValue("")
    private String words;

    @QueryParam("kind")
    private List<String> kinds;

    @QueryParam("theme")
    private List<String> themes;

    @QueryParam("audience")
    private List<String> audience;

    @QueryParam("departement")
    @DefaultValue("")
    private String departement;

    @QueryParam("region")
    @DefaultValue("")
    private String region;

    @QueryParam("period")
    private String period;

    @QueryParam("sort")
    private String sort;

    Filter filter() {
        return new Filter(
                within(Typed.lines(words).replaceAll("\\s+", " "), LONGEST_WORDS),
                known(kinds, ResourceKind::of),
                themes.stream()
                        .map(theme -> within(Typed.lines(theme), LONGEST_THEME))
                        .filter(theme -> !theme.isEmpty())
                        .limit(MOST_THEMES)
                        .collect(Collectors.toSet()),
                known(audience, Audience::of),
                departement.equals(Filter.NATIONAL)
                        ? departement
                        : Departement.of(departement).map(Departement::code).orElse(""),
                Region.of(region).map(Region::code).orElse(""),
                Period.of(period).orElse(null),
                Sort.of(sort).orElse(null));
    }

    private static String within(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static <T> java.util.Set<T> known(List<String> typed, Function<String, Optional<T>> of) {
        return typed.stream().flatMap(name -> of.apply(name).stream()).collect(Collectors.toSet());
    }
}
