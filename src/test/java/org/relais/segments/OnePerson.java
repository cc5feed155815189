package org.relais.segments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.relais.consents.Topic;
import org.relais.subscribers.Subscriber;
import org.relais.web.Region;

/** Somebody on the list, and whether criteria mean them, said without a database. */
record OnePerson(
        long id,
        Subscriber.Status status,
        Set<Topic> topics,
        String departement,
        String profession,
        String language,
        String source,
        Instant createdAt) {
    private static final List<Set<Topic>> CHOICES = List.of(
            Set.of(Topic.NEWSLETTER), Set.of(Topic.NEWSLETTER, Topic.WEBINARS), Set.of(Topic.WEBINARS), Set.of());
    private static final List<String> DEPARTEMENTS = List.of("33", "75", "2A", "987", "92", "976");
    private static final int DAYS = 360;

    /** Over a year, several at the same instant, some of them at midnight, and not in the order of their numbers. */
    static List<OnePerson> many(int people, ZonedDateTime today) {
        Random random = new Random(4711);
        List<OnePerson> many = new ArrayList<>();
        for (long id = 1; id <= people; id++) {
            Subscriber.Status status = one(random, List.of(Subscriber.Status.values()));
            many.add(new OnePerson(
                    id,
                    status,
                    status.receives() ? one(random, CHOICES) : Set.of(),
                    random.nextInt(8) == 0 ? null : one(random, DEPARTEMENTS),
                    one(random, List.of("Juge", "Juriste", "juge")),
                    one(random, List.of("fr", "en")),
                    one(random, List.of("Journée du réseau", "Ailleurs")),
                    today.minusDays(random.nextInt(DAYS + 1))
                            .plusHours(random.nextInt(2))
                            .toInstant()));
        }
        return many;
    }

    /** In which the list shows those it finds. */
    static Comparator<OnePerson> order(Criteria criteria) {
        Comparator<OnePerson> byId = Comparator.comparing(OnePerson::id);
        return criteria.since() == null && criteria.until() == null
                ? byId
                : Comparator.comparing(OnePerson::createdAt).thenComparing(byId);
    }

    boolean isMeantBy(Criteria criteria, ZoneId zone) {
        LocalDate day = createdAt.atZone(zone).toLocalDate();
        return says(criteria.status(), status)
                && (criteria.topics().isEmpty() || criteria.topics().stream().anyMatch(topics::contains))
                && (criteria.departements().isEmpty() || isIn(criteria.departements()))
                && (criteria.region() == null
                        || isIn(Region.of(criteria.region()).orElseThrow().departements()))
                && says(criteria.profession(), profession)
                && says(criteria.language(), language)
                && says(criteria.source(), source)
                && (criteria.since() == null || !day.isBefore(criteria.since()))
                && (criteria.until() == null || !day.isAfter(criteria.until()));
    }

    private boolean isIn(Set<String> departements) {
        return departement != null && departements.contains(departement);
    }

    private static boolean says(Object asked, Object said) {
        return asked == null || Objects.equals(asked, said);
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
