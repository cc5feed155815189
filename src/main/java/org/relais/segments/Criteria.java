package org.relais.segments;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.consents.Topic;
import org.relais.subscribers.Subscriber;
import org.relais.web.Departement;
import org.relais.web.Region;

/**
 * Which people one means; all that is said must hold. Written as a query string, so that a list, a saved choice and a link are
 * the same words.
 *
 * @param status null for all
 * @param topics what they receive, one of these at least; none for whatever they receive
 * @param departements INSEE codes, none for all
 * @param region INSEE code, or null
 * @param profession in exactly these words, or null
 * @param language {@code fr} or {@code en}, or null
 * @param source in exactly these words, or null
 * @param since added on that day or later, or null
 * @param until added on that day or before, or null
 */
public record Criteria(
        Subscriber.Status status,
        Set<Topic> topics,
        Set<String> departements,
        String region,
        String profession,
        String language,
        String source,
        LocalDate since,
        LocalDate until) {
    private static final int LONGEST = 200;

    public Criteria {
        topics = topics.isEmpty() ? Set.of() : new TreeSet<>(topics);
        departements = new TreeSet<>(departements);
    }

    public static Criteria everyone() {
        return of(Map.of());
    }

    /** As a query string or a form says them; what is unknown says nothing. */
    public static Criteria of(Map<String, List<String>> said) {
        return new Criteria(
                one(said, "status").flatMap(Criteria::status).orElse(null),
                all(said, "topic").flatMap(each -> Topic.named(each).stream()).collect(Collectors.toSet()),
                all(said, "departement")
                        .flatMap(each -> Departement.of(each).stream())
                        .map(Departement::code)
                        .collect(Collectors.toSet()),
                one(said, "region").flatMap(Region::of).map(Region::code).orElse(null),
                one(said, "profession").orElse(null),
                one(said, "language").filter(Set.of("fr", "en")::contains).orElse(null),
                one(said, "source").orElse(null),
                one(said, "since").flatMap(Criteria::day).orElse(null),
                one(said, "until").flatMap(Criteria::day).orElse(null));
    }

    /** As {@link #toString} wrote them. */
    public static Criteria read(String query) {
        Map<String, List<String>> said = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList())));
        return of(said);
    }

    /** Everyone is meant. */
    public boolean empty() {
        return toString().isEmpty();
    }

    /** Only whom a list may be sent to anyway, of these départements. */
    public static Criteria of(Set<String> departements) {
        return of(Map.of("departement", List.copyOf(departements)));
    }

    /** The same, but only readers of that language; null for whatever they read. */
    public Criteria reading(String only) {
        return new Criteria(
                status, topics, departements, region, profession, only == null ? language : only, source, since, until);
    }

    Chosen chosen(ZoneId zone) {
        Chosen chosen = new Chosen();
        if (status != null) {
            chosen.and("s.status = :status", "status", status.name());
        }
        if (!topics.isEmpty() && status != null && !status.receives()) {
            // Else the list would be walked to its end for nobody.
            chosen.and("1 = 0");
        } else if (!topics.isEmpty()) {
            String names =
                    chosen.names("topic", topics.stream().map(Topic::name).toList());
            chosen.and("exists (select 1 from subscriber_topic c where c.subscriber_id = s.id and c.topic in (" + names
                    + "))");
        }
        if (!departements.isEmpty()) {
            chosen.and("s.departement in (" + chosen.names("departement", departements) + ")");
        }
        if (region != null) {
            Set<String> inside = Region.of(region).orElseThrow().departements();
            chosen.and("s.departement in (" + chosen.names("region", inside) + ")");
        }
        chosen.andIf(profession, "s.profession = :profession", "profession");
        chosen.andIf(language, "s.language = :language", "language");
        chosen.andIf(source, "s.source = :source", "source");
        chosen.andIf(
                since == null ? null : since.atStartOfDay(zone).toInstant(), "s.created_at >= :since", Chosen.SINCE);
        chosen.andIf(
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant(),
                "s.created_at < :until",
                Chosen.UNTIL);
        return chosen;
    }

    /** The query string that says the same; empty for everyone. */
    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&");
        write(query, "status", status == null ? null : status.name());
        topics.forEach(topic -> write(query, "topic", topic.name()));
        departements.forEach(code -> write(query, "departement", code));
        write(query, "region", region);
        write(query, "profession", profession);
        write(query, "language", language);
        write(query, "source", source);
        write(query, "since", since);
        write(query, "until", until);
        return query.toString();
    }

    private static void write(StringJoiner query, String name, Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> one(Map<String, List<String>> said, String name) {
        return all(said, name).findFirst();
    }

    private static Stream<String> all(Map<String, List<String>> said, String name) {
        return said.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .filter(value -> value.length() <= LONGEST);
    }

    private static Optional<Subscriber.Status> status(String name) {
        return Arrays.stream(Subscriber.Status.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
