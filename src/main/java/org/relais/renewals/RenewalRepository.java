package org.relais.renewals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class RenewalRepository {
    private static final int PORTION = 100;
    private static final List<Renewal.Status> OPEN = List.of(Renewal.Status.ASKED, Renewal.Status.REMINDED);

    /** Whoever is on a pause asked not to be written to. V32 has an index by status and last act. */
    private static final String DUE = """
            from subscriber s where s.status = 'CONFIRMED' and s.last_act_at < :before
            and (s.paused_until is null or s.paused_until <= :now)
            and not exists (select 1 from renewal r where r.subscriber_id = s.id and r.status in ('ASKED', 'REMINDED'))""";

    @PersistenceContext
    private EntityManager entities;

    void add(Renewal renewal) {
        entities.persist(renewal);
    }

    Optional<Renewal> find(long id) {
        return Optional.ofNullable(entities.find(Renewal.class, id));
    }

    /** Whose it is, without reading it. */
    Optional<Long> personOf(long id) {
        return entities.createQuery("select e.subscriberId from Renewal e where e.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    long countDue(Instant before, Instant now) {
        return ((Number) due("select count(*) ", before, now).getSingleResult()).longValue();
    }

    /** The longest silent first. */
    @SuppressWarnings("unchecked")
    List<Long> due(Instant before, Instant now, int most) {
        List<Number> due = due("select s.id ", before, now, " order by s.last_act_at, s.id limit " + most)
                .getResultList();
        return due.stream().map(Number::longValue).toList();
    }

    private Query due(String select, Instant before, Instant now, String... end) {
        return entities.createNativeQuery(select + DUE + String.join("", end))
                .setParameter("before", before)
                .setParameter("now", now);
    }

    /** A portion of those who were asked before that and not reminded. */
    List<Renewal> asked(Instant before) {
        return portion("e.status = :status and e.askedAt < :before", Renewal.Status.ASKED, before);
    }

    /** A portion of those who were reminded before that. */
    List<Renewal> reminded(Instant before) {
        return portion("e.status = :status and e.remindedAt < :before", Renewal.Status.REMINDED, before);
    }

    private List<Renewal> portion(String which, Renewal.Status status, Instant before) {
        return entities.createQuery("select e from Renewal e where " + which + " order by e.id", Renewal.class)
                .setParameter("status", status)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }

    Renewal lock(Renewal renewal) {
        entities.lock(renewal, LockModeType.PESSIMISTIC_WRITE);
        return renewal;
    }

    List<Renewal> openOf(long subscriberId) {
        return entities.createQuery(
                        "select e from Renewal e where e.subscriberId = :id and e.status in :open", Renewal.class)
                .setParameter("id", subscriberId)
                .setParameter("open", OPEN)
                .getResultList();
    }

    Map<Renewal.Status, Long> count() {
        Map<Renewal.Status, Long> counts = new EnumMap<>(Renewal.Status.class);
        entities.createQuery("select e.status, count(e) from Renewal e group by e.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((Renewal.Status) row[0], (Long) row[1]));
        return counts;
    }
}
