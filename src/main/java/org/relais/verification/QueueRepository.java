package org.relais.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.resources.HistoryLine.Act;
import org.relais.resources.Link;
import org.relais.resources.Resource;
import org.relais.resources.ResourceStatus;

/** Contributions as those who verify read them: what waits, how long answers took, what says the same. */
@ApplicationScoped
class QueueRepository {
    private static final int COMPARED = 1_000;
    private static final Set<ResourceStatus> ALIVE = Set.of(
            ResourceStatus.SUBMITTED,
            ResourceStatus.CLAIMED,
            ResourceStatus.CHANGES_ASKED,
            ResourceStatus.VALIDATED,
            ResourceStatus.ARCHIVED);

    /** In JPQL: r is the version that waits beside the public resource e. */
    private static final String WAITS =
            "r.resourceId = e.id and r.status = org.relais.revisions.Revision.Status.PROPOSED"
                    + " and e.status = org.relais.resources.ResourceStatus.VALIDATED";

    @PersistenceContext
    private EntityManager entities;

    /** What waits by how long: a version of something public since the day it was proposed. */
    List<Resource> in(Tray tray, int page, int size) {
        String order = tray.oldestFirst()
                ? "coalesce((select max(r.madeAt) from Revision r where " + WAITS + "), e.submittedAt), e.id"
                : "e.submittedAt desc, e.id desc";
        return entities.createQuery(
                        "select e from Resource e where " + held(tray) + " order by " + order, Resource.class)
                .setParameter("statuses", tray.holds())
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** When somebody asked and when they were first answered. */
    record Answered(Instant submittedAt, Instant answeredAt) {}

    List<Answered> answeredSince(Instant since) {
        return entities.createQuery("""
                        select new org.relais.verification.QueueRepository$Answered(r.submittedAt, min(h.at))
                        from HistoryLine h join h.resource r
                        where h.act in :decisions and r.submittedAt >= :since
                        group by r.id, r.submittedAt""", Answered.class)
                .setParameter("decisions", Set.of(Act.ASK_FOR_CHANGES, Act.VALIDATE, Act.REJECT))
                .setParameter("since", since)
                .getResultList();
    }

    /** A public resource with a version that waits is to verify too. */
    private static String held(Tray tray) {
        return tray == Tray.TO_VERIFY
                ? "(e.status in :statuses or exists (select 1 from Revision r where " + WAITS + "))"
                : "e.status in :statuses";
    }

    /** Resource to when the version was proposed that waits beside it. */
    Map<Long, Instant> versions(Collection<Resource> resources) {
        return entities.createQuery(
                        "select e.id, r.madeAt from Resource e, Revision r where e in :resources and " + WAITS,
                        Object[].class)
                .setParameter("resources", resources)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    long count(Tray tray) {
        return entities.createQuery("select count(e) from Resource e where " + held(tray), Long.class)
                .setParameter("statuses", tray.holds())
                .getSingleResult();
    }

    long count(Set<ResourceStatus> statuses) {
        return entities.createQuery("select count(e) from Resource e where e.status in :statuses", Long.class)
                .setParameter("statuses", statuses)
                .getSingleResult();
    }

    /** Since when the first of what is to verify waits. */
    Optional<Instant> oldest() {
        Instant contribution = entities.createQuery(
                        "select min(e.submittedAt) from Resource e where e.status in :statuses", Instant.class)
                .setParameter("statuses", Tray.TO_VERIFY.holds())
                .getSingleResult();
        Instant version = entities.createQuery(
                        "select min(r.madeAt) from Resource e, Revision r where " + WAITS, Instant.class)
                .getSingleResult();
        return Stream.of(contribution, version).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /**
     * What somebody outside may be told that they repeat: everything behind the same link, and of the rest the newest {@value
     * #COMPARED}, because anyone may ask as often as they type and each title costs a comparison.
     *
     * @param linkKey of {@link Link#normalised}, or null
     */
    List<Likeness.Known> publicOnes(String linkKey) {
        Set<Likeness.Known> all = new LinkedHashSet<>();
        if (linkKey != null) {
            all.addAll(known("and e.content.linkKey = :link")
                    .setParameter("link", linkKey)
                    .getResultList());
        }
        all.addAll(known("").setMaxResults(COMPARED).getResultList());
        return List.copyOf(all);
    }

    private TypedQuery<Likeness.Known> known(String further) {
        return entities.createQuery("""
                        select new org.relais.verification.Likeness$Known(e.id, e.content.title, e.content.linkKey)
                        from Resource e where e.status = :status %s order by e.id desc""".formatted(further), Likeness.Known.class)
                .setParameter("status", ResourceStatus.VALIDATED);
    }

    /** What a contribution could repeat: every other one that was not refused or taken back. */
    List<Likeness.Known> others(long id) {
        return entities.createQuery("""
                        select new org.relais.verification.Likeness$Known(e.id, e.content.title, e.content.linkKey)
                        from Resource e where e.id <> :id and e.status in :alive order by e.id desc""", Likeness.Known.class)
                .setParameter("id", id)
                .setParameter("alive", ALIVE)
                .getResultList();
    }
}
