package org.relais.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DraftRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(DraftLink link) {
        entities.persist(link);
    }

    Optional<DraftLink> find(long id) {
        Optional<DraftLink> link = Optional.ofNullable(entities.find(DraftLink.class, id));
        link.ifPresent(each -> each.remarks().size());
        return link;
    }

    /** Newest first, with what was said. */
    List<DraftLink> of(int number) {
        return entities.createQuery(
                        "select distinct e from DraftLink e left join fetch e.remarks where e.number = :number order by e.id desc",
                        DraftLink.class)
                .setParameter("number", number)
                .getResultList();
    }

    int forget(Instant before) {
        entities.createQuery(
                        "delete from DraftRemark e where e.link.id in (select l.id from DraftLink l where l.expiresAt < :before)")
                .setParameter("before", before)
                .executeUpdate();
        return entities.createQuery("delete from DraftLink e where e.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
