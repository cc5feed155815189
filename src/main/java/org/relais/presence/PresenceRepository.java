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
    List<Presence> at(String place, Instant since) {
        return entities.createQuery(
                        "select e from Presence e where e.place = :place and e.seenAt >= :since order by e.since, e.id",
                        Presence.class)
                .setParameter("place", place)
                .setParameter("since", since)
                .getResultList();
    }

    void arrive(Presence presence) {
        entities.persist(presence);
    }

    void forget(Instant before) {
        entities.createQuery("delete from Presence e where e.seenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
