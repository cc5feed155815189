package org.relais.revisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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

    /** Those with files that wait, or of a resource that was changed since. */
    List<Revision> withFilesSince(Instant instant) {
        return entities.createQuery("""
                        select e from Revision e where e.draft not like '%"attachments":[]%'
                        and (e.status = :proposed or exists (
                            select 1 from Revision n where n.resourceId = e.resourceId and n.madeAt > :instant))""", Revision.class)
                .setParameter("proposed", Revision.Status.PROPOSED)
                .setParameter("instant", instant)
                .getResultList();
    }

    Optional<Revision> proposed(long resourceId) {
        return of(resourceId).stream()
                .filter(each -> each.status() == Revision.Status.PROPOSED)
                .findFirst();
    }
}
