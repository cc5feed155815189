package org.relais.centre;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.web.Typed;

/** A filter as an address names it; what is no kind, theme or code filters nothing. */
public class FilterForm {
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_VALUES = 20;

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

    @QueryParam("language")
    private List<String> languages;

    @QueryParam("period")
    @DefaultValue("")
    private String period;

    @QueryParam("sort")
    private String sort;

    Filter filter() {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        chosen.put(Facet.KIND, known(Facet.KIND, kinds));
        chosen.put(Facet.THEME, known(Facet.THEME, themes));
        chosen.put(Facet.AUDIENCE, known(Facet.AUDIENCE, audience));
        chosen.put(Facet.DEPARTEMENT, known(Facet.DEPARTEMENT, List.of(departement)));
        chosen.put(Facet.REGION, known(Facet.REGION, List.of(region)));
        chosen.put(Facet.LANGUAGE, known(Facet.LANGUAGE, languages));
        chosen.put(Facet.PERIOD, known(Facet.PERIOD, List.of(period)));
        return new Filter(
                within(Typed.lines(words).replaceAll("\\s+", " ")),
                chosen,
                Sort.of(sort).orElse(null));
    }

    private static String within(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS);
    }

    private static Set<String> known(Facet facet, List<String> typed) {
        return typed.stream()
                .flatMap(value -> facet.read(value).stream())
                .limit(MOST_VALUES)
                .collect(Collectors.toSet());
    }
}
