package org.relais.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way of choosing up to three things at once on the list: frequent and rare values, and each on its first, middle and last page. */
public final class Combinations {
    private static final int AT_ONCE = 3;
    private static final Map<String, List<String>> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("status", List.of("status=CONFIRMED", "status=PENDING", "status=ERASED"));
        FILTERS.put("topic", List.of("topic=NEWSLETTER", "topic=WEBINARS"));
        FILTERS.put(
                "where",
                List.of(
                        "departement=33",
                        "departement=987",
                        "departement=33&departement=75&departement=2A",
                        "region=11",
                        "region=06"));
        FILTERS.put("profession", List.of("profession=Juge", "profession=Personne"));
        FILTERS.put("language", List.of("language=fr", "language=en"));
        FILTERS.put("source", List.of("source=Journ%C3%A9e+du+r%C3%A9seau"));
        FILTERS.put("since", List.of("since=" + People.LATE, "since=" + People.MIDDLE));
        FILTERS.put("until", List.of("until=" + People.EARLY, "until=" + People.MIDDLE));
    }

    private Combinations() {}

    /** As query strings; everyone first. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        add(all, "", List.copyOf(FILTERS.values()), AT_ONCE);
        return all;
    }

    private static void add(List<String> all, String chosen, List<List<String>> filters, int more) {
        all.add(chosen);
        for (int i = 0; more > 0 && i < filters.size(); i++) {
            for (String value : filters.get(i)) {
                String both = chosen.isEmpty() ? value : chosen + "&" + value;
                add(all, both, filters.subList(i + 1, filters.size()), more - 1);
            }
        }
    }
}
