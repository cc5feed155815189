package org.relais.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.resources.HistoryLine.Act;

/** Contributions as the team and the other rooms read them. */
@ApplicationScoped
class ResourceRepository {
    private static final int COMPARED = 1_000;
    private static final Set<ResourceStatus> ALIVE = Set.of(
            ResourceStatus.SUBMITTED,
            ResourceStatus.CLAIMED,
            ResourceStatus.CHANGES_ASKED,
            ResourceStatus.VALIDATED,
            ResourceStatus.ARCHIVED);

    @PersistenceContext
    private EntityManager entities;

    void add(Resource resource) {
        entities.persist(resource);
    }

    void add(HistoryLine line) {
        entities.persist(line);
    }

    Resource get(long id) {
        Resource resource = entities.find(Resource.class, id);
        if (resource == null) {
            throw Refusal.unknown("resource.unknown");
        }
        return resource;
    }

    void forgetContact(String address) {
        entities.createNativeQuery("update resource set contact = null where lower(contact) = :address")
                .setParameter("address", address)
                .executeUpdate();
    }

    /** Two who decide at once are put in a row, so that the second reads what the first decided. */
    Resource getToChange(long id) {
        entities.createNativeQuery("select id from resource where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return get(id);
    }

    List<HistoryLine> history(long id) {
        return entities.createQuery(
                        "select e from HistoryLine e where e.resource.id = :id order by e.id desc", HistoryLine.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<Resource> in(Tray tray, int page, int size) {
        String order = tray.oldestFirst() ? "e.submittedAt, e.id" : "e.submittedAt desc, e.id desc";
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
                        select new org.relais.resources.ResourceRepository$Answered(r.submittedAt, min(h.at))
                        from HistoryLine h join h.resource r
                        where h.act in :decisions and r.submittedAt >= :since
                        group by r.id, r.submittedAt""", Answered.class)
                .setParameter("decisions", Set.of(Act.ASK_FOR_CHANGES, Act.VALIDATE, Act.REJECT))
                .setParameter("since", since)
                .getResultList();
    }

    /** A public resource with a version that waits is to verify too. */
    private static String held(Tray tray) {
        String waits = "(e.status = org.relais.resources.ResourceStatus.VALIDATED and exists (select 1 from Revision r "
                + "where r.resourceId = e.id and r.status = org.relais.resources.Revision.Status.PROPOSED))";
        return tray == Tray.TO_VERIFY ? "(e.status in :statuses or " + waits + ")" : "e.status in :statuses";
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

    Optional<Instant> oldest(Set<ResourceStatus> statuses) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(e.submittedAt) from Resource e where e.status in :statuses", Instant.class)
                .setParameter("statuses", statuses)
                .getSingleResult());
    }

    boolean empty() {
        return entities.createQuery("select e.id from Resource e", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<Resource> validated() {
        return entities.createQuery(
                        "select e from Resource e where e.status = :status order by e.validatedAt desc, e.id desc",
                        Resource.class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .getResultList();
    }

    List<Resource> validated(Collection<Long> ids) {
        return entities.createQuery(
                        "select e from Resource e where e.status = :status and e.id in :ids", Resource.class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** By number, upward: pages stay where they are while contributions arrive. */
    List<Resource> after(long id, Set<ResourceStatus> statuses, int size) {
        return entities.createQuery(
                        "select e from Resource e where e.id > :id and e.status in :statuses order by e.id",
                        Resource.class)
                .setParameter("id", id)
                .setParameter("statuses", statuses)
                .setMaxResults(size)
                .getResultList();
    }

    boolean publishes(long attachment) {
        return !entities.createQuery(
                        "select e.id from Resource e where e.status = :status and :file member of e.content.details.attachments",
                        Long.class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .setParameter("file", attachment)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
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
                        select new org.relais.resources.Likeness$Known(e.id, e.content.title, e.content.linkKey)
                        from Resource e where e.status = :status %s order by e.id desc""".formatted(further), Likeness.Known.class)
                .setParameter("status", ResourceStatus.VALIDATED);
    }

    /** What a contribution could repeat: every other one that was not refused or taken back. */
    List<Likeness.Known> others(long id) {
        return entities.createQuery("""
                        select new org.relais.resources.Likeness$Known(e.id, e.content.title, e.content.linkKey)
                        from Resource e where e.id <> :id and e.status in :alive order by e.id desc""", Likeness.Known.class)
                .setParameter("id", id)
                .setParameter("alive", ALIVE)
                .getResultList();
    }
}
