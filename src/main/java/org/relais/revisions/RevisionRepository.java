package org.relais.revisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Versions of resources, oldest first. */
@ApplicationScoped
class RevisionRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Revision revision) {
        entities.persist(revision);
    }

    List<Revision> of(long resourceId) {
        return entities.createQuery(
                        "select e from Revision e where e.resourceId = :id order by e.number", Revision.class)
                .setParameter("id", resourceId)
                .getResultList();
    }

    Optional<Revision> proposed(long resourceId) {
        return of(resourceId).stream()
                .filter(each -> each.status() == Revision.Status.PROPOSED)
                .findFirst();
    }
}
