package org.relais.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relais.Refusal;

/** Contributions as the team and the other rooms read them. */
@ApplicationScoped
class ResourceRepository {
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

    boolean empty() {
        return entities.createQuery("select e.id from Resource e", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Set<Long> validatedIds() {
        return new HashSet<>(entities.createQuery("select e.id from Resource e where e.status = :status", Long.class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .getResultList());
    }

    List<Resource> newest(int most) {
        return entities.createQuery(
                        "select e from Resource e where e.status = :status order by e.validatedAt desc, e.id desc",
                        Resource.class)
                .setParameter("status", ResourceStatus.VALIDATED)
                .setMaxResults(most)
                .getResultList();
    }

    List<Resource> validated(Collection<Long> ids) {
        return entities.createQuery(
                        "select e from Resource e where e.status = :status and e.id in :ids order by e.validatedAt desc, e.id desc",
                        Resource.class)
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

    /** Takes files from what was refused or withdrawn and has been left alone since that instant. */
    void letGo(Collection<Long> files, Instant since) {
        entities.createNativeQuery("""
                        delete from resource_attachment where attachment_id in (:files) and resource_id in (
                            select r.id from resource r where r.status in ('REJECTED', 'WITHDRAWN') and not exists (
                                select 1 from resource_history_line h where h.resource_id = r.id and h.at > :since))""")
                .setParameter("files", files)
                .setParameter("since", since)
                .executeUpdate();
    }

    /** Those of these files that some resource has. */
    List<Long> enclosed(Collection<Long> files) {
        return entities.createQuery(
                        "select f from Resource e join e.content.details.attachments f where f in :files", Long.class)
                .setParameter("files", files)
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
}
