package org.relais.blueprints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

@ApplicationScoped
class BlueprintRepository {
    @PersistenceContext
    private EntityManager entities;

    List<Blueprint> all() {
        return entities.createQuery("select e from Blueprint e order by lower(e.name)", Blueprint.class)
                .getResultList();
    }

    Blueprint get(long id) {
        Blueprint blueprint = entities.find(Blueprint.class, id);
        if (blueprint == null) {
            throw Refusal.unknown("blueprint.unknown");
        }
        return blueprint;
    }

    Optional<Blueprint> named(String name) {
        return entities.createQuery("select e from Blueprint e where lower(e.name) = lower(:name)", Blueprint.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    void add(Blueprint blueprint) {
        entities.persist(blueprint);
    }

    void remove(Blueprint blueprint) {
        entities.remove(blueprint);
    }
}
