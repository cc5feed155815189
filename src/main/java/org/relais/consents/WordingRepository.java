package org.relais.consents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@ApplicationScoped
class WordingRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(WordingVersion version) {
        entities.persist(version);
        entities.flush();
    }

    /** The newest first; the product's own text is not among them. */
    List<WordingVersion> of(Statement statement) {
        return entities.createQuery(
                        "select e from WordingVersion e where e.statement = :statement order by e.number desc",
                        WordingVersion.class)
                .setParameter("statement", statement)
                .getResultList();
    }
}
