package org.relais.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Files by number. */
@ApplicationScoped
class AttachmentRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Attachment attachment) {
        entities.persist(attachment);
    }

    Optional<Attachment> find(long id) {
        return Optional.ofNullable(entities.find(Attachment.class, id));
    }

    /** Their numbers, upward. */
    List<Long> addedBefore(Instant instant, long after, int most) {
        return entities.createQuery(
                        "select e.id from Attachment e where e.id > :after and e.addedAt < :instant order by e.id",
                        Long.class)
                .setParameter("after", after)
                .setParameter("instant", instant)
                .setMaxResults(most)
                .getResultList();
    }

    /** Some of its bytes: PostgreSQL reads no more of a large value than is asked for. */
    byte[] part(long id, long from, int length) {
        return (byte[]) entities.createNativeQuery(
                        "select substring(content from cast(:from as integer) for cast(:length as integer)) from attachment"
                                + " where id = :id",
                        byte[].class)
                .setParameter("from", from + 1)
                .setParameter("length", length)
                .setParameter("id", id)
                .getSingleResult();
    }

    int remove(Collection<Long> ids) {
        return ids.isEmpty()
                ? 0
                : entities.createQuery("delete from Attachment e where e.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    List<Listed> listed(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("""
                        select new org.relais.attachments.Listed(e.id, e.name, e.type, e.alt, e.size, e.tagged)
                        from Attachment e where e.id in :ids order by e.id""", Listed.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
