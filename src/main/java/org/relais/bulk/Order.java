package org.relais.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.web.Departement;

/**
 * What is to be done with each of them, written « LEAVE.NEWSLETTER » or « ERASE ».
 *
 * @param detail the topic, the language or the département; empty where there is none
 */
public record Order(Kind kind, String detail) {
    /** What may be done with many at once. Adding something to what they receive is not among it: only they can agree. */
    public enum Kind {
        LEAVE,
        LEAVE_ALL,
        OFFER,
        LANGUAGE,
        DEPARTEMENT,
        SUPPRESS,
        ERASE;

        /** Whether nothing brings back what it takes. */
        public boolean forGood() {
            return this == ERASE;
        }
    }

    /** @throws Refusal for what is none */
    public static Order read(String written) {
        return all().stream()
                .filter(each -> each.toString().equals(written))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("order", "bulk.needs-an-order"));
    }

    /** All there are, a kind after another. */
    public static List<Order> all() {
        return Arrays.stream(Kind.values()).flatMap(kind -> of(kind).stream()).toList();
    }

    public static List<Order> of(Kind kind) {
        List<Order> all = new ArrayList<>();
        switch (kind) {
            case LEAVE, OFFER -> Arrays.stream(Topic.values()).forEach(topic -> all.add(new Order(kind, topic.name())));
            case LANGUAGE -> List.of("fr", "en").forEach(language -> all.add(new Order(kind, language)));
            case DEPARTEMENT -> Departement.all().forEach(each -> all.add(new Order(kind, each.code())));
            default -> all.add(new Order(kind, ""));
        }
        return all;
    }

    /** What is left, or proposed. */
    Topic topic() {
        return Topic.valueOf(detail);
    }

    /** For a page: the département's own name. */
    public String label() {
        return Optional.of(detail)
                .flatMap(Departement::of)
                .map(Departement::label)
                .orElse(detail);
    }

    /** Over {@code subscriber s}: of whom it would change anything. */
    String condition() {
        String topic = "exists (select 1 from subscriber_topic o where o.subscriber_id = s.id and o.topic = :detail)";
        return switch (kind) {
            case LEAVE -> topic;
            case LEAVE_ALL -> "exists (select 1 from subscriber_topic o where o.subscriber_id = s.id)";
            case OFFER -> "s.status = 'CONFIRMED' and not " + topic + NOT_OPPOSED + NOT_ASKED;
            case LANGUAGE -> "s.status <> 'ERASED' and s.language <> :detail";
            case DEPARTEMENT -> "s.status <> 'ERASED' and (s.departement is null or s.departement <> :detail)";
            case SUPPRESS -> "s.status not in ('SUPPRESSED', 'ERASED')";
            case ERASE -> "s.status <> 'ERASED'";
        };
    }

    private static final String NOT_OPPOSED =
            " and not exists (select 1 from suppression x where x.fingerprint = s.fingerprint and x.list in (lower(:detail), '*'))";
    private static final String NOT_ASKED =
            " and not exists (select 1 from asked_person a where a.fingerprint = s.fingerprint and position(:detail in a.topics) > 0)";

    boolean named() {
        return condition().contains(":detail");
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? kind.name() : kind + "." + detail;
    }
}
