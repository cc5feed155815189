package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class PersonalFeedRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(PersonalFeed feed) {
        entities.persist(feed);
    }

    Optional<PersonalFeed> find(long id) {
        return Optional.ofNullable(entities.find(PersonalFeed.class, id));
    }

    void remove(PersonalFeed feed) {
        entities.remove(feed);
    }

    /** Two presses are two editions, one after another. */
    Optional<PersonalFeed> lock(long id) {
        return Optional.ofNullable(entities.find(PersonalFeed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<PersonalFeed> of(String fingerprint) {
        return entities.createQuery("select e from PersonalFeed e where e.fingerprint = :value", PersonalFeed.class)
                .setParameter("value", fingerprint)
                .getResultStream()
                .findFirst();
    }

    /** Those of whose people no registration is kept; answers how many. */
    int forgetNobodys() {
        return entities.createQuery("""
                        delete from PersonalFeed e where not exists
                          (select 1 from Registration r where r.participant.fingerprint = e.fingerprint)""").executeUpdate();
    }
}
