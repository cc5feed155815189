package org.relais.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the public centre reads: validated resources and nothing else. */
@ApplicationScoped
class CatalogueRepository {
    @PersistenceContext
    private EntityManager entities;

    List<Resource> page(Filter filter, int page, int size) {
        return bound(
                        entities.createQuery(
                                "select e" + from(filter) + " order by e.validatedAt desc, e.id desc", Resource.class),
                        filter)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Filter filter) {
        return bound(entities.createQuery("select count(e)" + from(filter), Long.class), filter)
                .getSingleResult();
    }

    /** By the kind's name. */
    Map<String, Long> byKind() {
        Map<String, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select e.content.kind, count(e) from Resource e where e.status = :status group by e.content.kind",
                        Object[].class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .getResultStream()
                .forEach(row -> counts.put(((ResourceKind) row[0]).name(), (Long) row[1]));
        return counts;
    }

    /** The codes that some public resource names. */
    List<String> departements() {
        return entities.createQuery(
                        "select distinct d from Resource e join e.content.departements d where e.status = :status order by d",
                        String.class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .getResultList();
    }

    private static String from(Filter filter) {
        String query = " from Resource e where e.status = :status";
        if (!filter.kinds().isEmpty()) {
            query += " and e.content.kind in :kinds";
        }
        if (filter.departement().equals(Filter.NATIONAL)) {
            query += " and e.content.departements is empty";
        } else if (!filter.departement().isEmpty()) {
            query += " and :departement member of e.content.departements";
        }
        return query;
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Filter filter) {
        query.setParameter("status", ResourceStatus.VALIDATED);
        if (!filter.kinds().isEmpty()) {
            query.setParameter("kinds", filter.kinds());
        }
        if (!filter.departement().isEmpty() && !filter.departement().equals(Filter.NATIONAL)) {
            query.setParameter("departement", filter.departement());
        }
        return query;
    }
}
