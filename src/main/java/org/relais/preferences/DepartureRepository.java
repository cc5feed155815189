package org.relais.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class DepartureRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Departure departure) {
        entities.persist(departure);
    }

    Optional<Departure> find(long id) {
        return Optional.ofNullable(entities.find(Departure.class, id));
    }

    /** Those that cannot be undone any more are nobody's. */
    int forgetWho(Instant leftBefore) {
        return entities.createQuery(
                        "update Departure e set e.subscriberId = null where e.subscriberId is not null and e.leftAt < :before")
                .setParameter("before", leftBefore)
                .executeUpdate();
    }

    /** How often each reason was said. */
    Map<Departure.Why, Long> reasons() {
        Map<Departure.Why, Long> counts = new EnumMap<>(Departure.Why.class);
        entities.createQuery(
                        "select e.why, count(e) from Departure e where e.why is not null and e.undoneAt is null group by e.why",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((Departure.Why) row[0], (Long) row[1]));
        return counts;
    }
}
