package org.relais.segments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.relais.Refusal;

@ApplicationScoped
class SegmentRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Segment segment) {
        entities.persist(segment);
    }

    Segment get(long id) {
        Segment segment = entities.find(Segment.class, id);
        if (segment == null) {
            throw Refusal.unknown("segment.unknown");
        }
        return segment;
    }

    void remove(Segment segment) {
        entities.remove(segment);
    }

    boolean named(String name, Long butNot) {
        return !entities.createQuery(
                        "select e.id from Segment e where lower(e.name) = lower(:name) and e.id <> :not", Long.class)
                .setParameter("name", name)
                .setParameter("not", butNot == null ? -1L : butNot)
                .getResultList()
                .isEmpty();
    }

    /** By id, for programs that page. */
    List<Segment> page(long after, int size) {
        return entities.createQuery("select e from Segment e where e.id > :after order by e.id", Segment.class)
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
    }

    List<Segment> all() {
        return entities.createQuery("select e from Segment e order by lower(e.name)", Segment.class)
                .getResultList();
    }
}
