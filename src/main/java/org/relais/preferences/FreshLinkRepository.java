package org.relais.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FreshLinkRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(FreshLink link) {
        entities.persist(link);
    }

    Optional<FreshLink> find(long id) {
        return Optional.ofNullable(entities.find(FreshLink.class, id));
    }

    /** Whose it is, without reading it. */
    Optional<Long> personOf(long id) {
        return entities.createQuery("select e.subscriberId from FreshLink e where e.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** New addresses that wait for their confirmation. */
    List<FreshLink> toConfirm() {
        return entities.createQuery("select e from FreshLink e where e.email is not null", FreshLink.class)
                .getResultList();
    }

    /** New addresses of one person that wait for their confirmation. */
    List<FreshLink> toConfirm(long subscriberId) {
        return entities.createQuery(
                        "select e from FreshLink e where e.email is not null and e.subscriberId = :id", FreshLink.class)
                .setParameter("id", subscriberId)
                .getResultList();
    }

    /** Those made before that whose new address was never confirmed. */
    List<FreshLink> neverConfirmed(Instant madeBefore) {
        return entities.createQuery(
                        "select e from FreshLink e where e.email is not null and e.madeAt < :before", FreshLink.class)
                .setParameter("before", madeBefore)
                .getResultList();
    }

    void remove(FreshLink link) {
        entities.remove(link);
    }

    int forget(Instant madeBefore) {
        return entities.createQuery("delete from FreshLink e where e.madeAt < :before")
                .setParameter("before", madeBefore)
                .executeUpdate();
    }

    /** Nobody's new address waits any more that is this one. */
    void forgetAddress(String email) {
        entities.createQuery("delete from FreshLink e where e.email = :email")
                .setParameter("email", email)
                .executeUpdate();
    }
}
