package org.relais.bulk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.segments.Criteria;

/**
 * Who is meant: those of criteria, or those who were picked from a search. Written as a query string.
 *
 * @param picked their numbers; empty: all whom the criteria mean
 */
public record Whom(Criteria criteria, Set<Long> picked) {
    private static final String PERSON = "person";
    private static final int MOST_PICKED = 500;

    public Whom {
        picked = new TreeSet<>(picked);
        if (picked.size() > MOST_PICKED) {
            throw Refusal.invalid(PERSON, "bulk.too-many-picked", MOST_PICKED);
        }
    }

    /** As a query string or a form says it. */
    public static Whom of(Map<String, List<String>> said) {
        Set<Long> picked = said.getOrDefault(PERSON, List.of()).stream()
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return new Whom(Criteria.of(said), picked);
    }

    /** @param query as {@link #toString} wrote it */
    public static Whom read(String query) {
        Map<String, List<String>> said = new HashMap<>();
        for (String pair : query.split("&")) {
            if (pair.startsWith(PERSON + "=")) {
                said.computeIfAbsent(PERSON, name -> new ArrayList<>()).add(pair.substring(PERSON.length() + 1));
            }
        }
        return new Whom(Criteria.read(query), of(said).picked());
    }

    /** One field of a form that means the same people. */
    public record Pair(String name, String value) {}

    /** As hidden fields say it. */
    public List<Pair> pairs() {
        return Arrays.stream(toString().split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Pair(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))
                .toList();
    }

    /** Nobody was left out: neither criteria nor a choice. */
    public boolean everyone() {
        return picked.isEmpty() && criteria.empty();
    }

    /** Beside the criteria's own. */
    String condition() {
        return picked.isEmpty() ? "" : " and s.id in (:picked)";
    }

    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&");
        if (!criteria.empty()) {
            query.add(criteria.toString());
        }
        picked.forEach(id -> query.add(PERSON + "=" + id));
        return query.toString();
    }
}
