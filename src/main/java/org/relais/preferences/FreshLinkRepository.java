package org.relais.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
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

    /** Two presses are two acts, one after another. */
    Optional<FreshLink> lock(long id) {
        return Optional.ofNullable(entities.find(FreshLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    int forget(Instant madeBefore) {
        return entities.createQuery("delete from FreshLink e where e.madeAt < :before")
                .setParameter("before", madeBefore)
                .executeUpdate();
    }

    /** A new address that waits for its confirmation under the same person, or anybody's that is this one. */
    void forgetAddress(String email) {
        entities.createQuery("delete from FreshLink e where e.email = :email")
                .setParameter("email", email)
                .executeUpdate();
    }
}
