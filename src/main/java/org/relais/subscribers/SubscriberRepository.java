package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.consents.Topic;

@ApplicationScoped
class SubscriberRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Subscriber subscriber) {
        entities.persist(subscriber);
    }

    void remove(Subscriber subscriber) {
        entities.remove(subscriber);
    }

    /** Fully loaded, for a page that reads it after the transaction. */
    Subscriber withTopics(long id) {
        return found(entities.createQuery(
                        "select e from Subscriber e left join fetch e.topics where e.id = :id", Subscriber.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }

    /** Nobody else changes this person until the transaction ends: two clicks are two acts, one after another. */
    Subscriber lock(long id) {
        return found(entities.find(Subscriber.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Subscriber> lock(List<Long> ids) {
        return entities.createQuery("select e from Subscriber e where e.id in :ids order by e.id", Subscriber.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void lockKnown(Collection<String> fingerprints) {
        entities.createQuery(
                        "select e from Subscriber e where e.fingerprint in :fingerprints order by e.id",
                        Subscriber.class)
                .setParameter("fingerprints", fingerprints)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<Subscriber> byEmail(String email) {
        return one("select e from Subscriber e where e.email = :value", email);
    }

    Optional<Subscriber> byFingerprint(String fingerprint) {
        return one("select e from Subscriber e where e.fingerprint = :value", fingerprint);
    }

    /** Beside their version: whoever changes them at this moment need not do it again. */
    void acted(String email, Instant now) {
        entities.createQuery("update Subscriber e set e.lastActAt = :now where e.email = :email")
                .setParameter("now", now)
                .setParameter("email", email)
                .executeUpdate();
    }

    Map<Subscriber.Status, Long> countByStatus() {
        Map<Subscriber.Status, Long> counts = new EnumMap<>(Subscriber.Status.class);
        entities.createQuery("select e.status, count(e) from Subscriber e group by e.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((Subscriber.Status) row[0], (Long) row[1]));
        return counts;
    }

    long countReaders(Topic topic, Instant now) {
        return entities.createQuery("""
                        select count(e) from Subscriber e where :topic member of e.topics and e.status = :confirmed
                        and (e.pausedUntil is null or e.pausedUntil <= :now)""", Long.class)
                .setParameter("topic", topic)
                .setParameter("confirmed", Subscriber.Status.CONFIRMED)
                .setParameter("now", now)
                .getSingleResult();
    }

    private Optional<Subscriber> one(String query, String value) {
        return entities.createQuery(query, Subscriber.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private static Subscriber found(Subscriber subscriber) {
        if (subscriber == null) {
            throw Refusal.unknown("subscriber.unknown");
        }
        return subscriber;
    }
}
