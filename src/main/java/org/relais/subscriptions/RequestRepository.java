package org.relais.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RequestRepository {
    private static final int PORTION = 200;

    @PersistenceContext
    private EntityManager entities;

    void add(SubscriptionRequest request) {
        entities.persist(request);
    }

    /** With what was ticked, for a page that reads it after the transaction. */
    Optional<SubscriptionRequest> find(long id) {
        return entities.createQuery(
                        "select e from SubscriptionRequest e left join fetch e.asked where e.id = :id",
                        SubscriptionRequest.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Whose it is, without reading it. */
    Optional<Long> personOf(long id) {
        return entities.createQuery("select e.subscriberId from SubscriptionRequest e where e.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<SubscriptionRequest> waiting(String fingerprint) {
        return entities.createQuery("""
                        select e from SubscriptionRequest e, Subscriber s
                        where s.id = e.subscriberId and s.fingerprint = :fingerprint and e.confirmedAt is null""", SubscriptionRequest.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
    }

    /** A portion of those asked before that, confirmed or not. */
    List<SubscriptionRequest> asked(Instant before) {
        return entities.createQuery(
                        "select e from SubscriptionRequest e where e.askedAt < :before order by e.id",
                        SubscriptionRequest.class)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }

    boolean waitFor(long subscriberId) {
        return entities.createQuery("select count(e) from SubscriptionRequest e where e.subscriberId = :id", Long.class)
                        .setParameter("id", subscriberId)
                        .getSingleResult()
                > 0;
    }

    /** All of one person, confirmed or not. */
    List<SubscriptionRequest> of(String fingerprint) {
        return entities.createQuery("""
                        select e from SubscriptionRequest e, Subscriber s
                        where s.id = e.subscriberId and s.fingerprint = :fingerprint""", SubscriptionRequest.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
    }

    void remove(SubscriptionRequest request) {
        entities.remove(request);
        entities.flush();
    }
}
