package org.relais.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PresenceRepository {
    @PersistenceContext
    private EntityManager entities;

    /** The first to come first. */
    List<Companion> at(String place, Instant since) {
        return entities.createQuery(
                        "select e from Companion e where e.place = :place and e.seenAt >= :since order by e.since, e.id",
                        Companion.class)
                .setParameter("place", place)
                .setParameter("since", since)
                .getResultList();
    }

    void arrive(Companion companion) {
        entities.persist(companion);
    }

    void forget(Instant before) {
        entities.createQuery("delete from Companion e where e.seenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
