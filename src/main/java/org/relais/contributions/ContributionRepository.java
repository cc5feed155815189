package org.relais.contributions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.resources.ResourceStatus;

/** Contributions that are begun, wait for their author, or were sent. */
@ApplicationScoped
class ContributionRepository {
    private static final int PORTION = 200;

    @PersistenceContext
    private EntityManager entities;

    void add(Contribution contribution) {
        entities.persist(contribution);
    }

    Optional<Contribution> find(long id) {
        return Optional.ofNullable(entities.find(Contribution.class, id));
    }

    /** Two windows of the same form are put in a row. */
    Optional<Contribution> lock(long id) {
        return Optional.ofNullable(entities.find(Contribution.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Contribution> ofResource(long resourceId) {
        return entities.createQuery("select e from Contribution e where e.resourceId = :resource", Contribution.class)
                .setParameter("resource", resourceId)
                .getResultStream()
                .findFirst();
    }

    List<Contribution> under(String fingerprint) {
        return entities.createQuery("select e from Contribution e where e.fingerprint = :print", Contribution.class)
                .setParameter("print", fingerprint)
                .getResultList();
    }

    /** The answers of forms with files that are not sent yet, or whose resource is not at an end. */
    List<String> openWithFiles() {
        return entities.createQuery("""
                        select e.answers from Contribution e left join Resource r on r.id = e.resourceId
                        where e.answers like '%"attachments":["%' and (r.id is null or r.status not in :ended)""", String.class)
                .setParameter(
                        "ended", Set.of(ResourceStatus.REJECTED, ResourceStatus.WITHDRAWN, ResourceStatus.ARCHIVED))
                .getResultList();
    }

    void remove(Contribution contribution) {
        entities.remove(contribution);
    }

    /** At most a portion. */
    List<Contribution> unchangedSince(ContributionStatus status, Instant before) {
        return entities.createQuery(
                        "select e from Contribution e where e.status = :status and e.changedAt < :before order by e.id",
                        Contribution.class)
                .setParameter("status", status)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }
}
