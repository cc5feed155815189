package org.relais.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class EditionRepository {
    @PersistenceContext
    private EntityManager entities;

    Optional<Edition> find(int number, String language) {
        return entities.createQuery(
                        "select e from Edition e where e.number = :number and e.language = :language", Edition.class)
                .setParameter("number", number)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    List<Edition> in(String language) {
        return entities.createQuery("select e from Edition e where e.language = :language", Edition.class)
                .setParameter("language", language)
                .getResultList();
    }

    void add(Edition edition) {
        entities.persist(edition);
    }
}
