package org.relais.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.relais.Refusal;

@ApplicationScoped
class RuleRepository {
    @PersistenceContext
    private EntityManager entities;

    List<Rule> all() {
        return entities.createQuery("select e from Rule e order by e.position, e.id", Rule.class)
                .getResultList();
    }

    Rule get(long id) {
        Rule rule = entities.find(Rule.class, id);
        if (rule == null) {
            throw Refusal.unknown("rule.unknown");
        }
        return rule;
    }

    void add(Rule rule) {
        entities.persist(rule);
        entities.flush();
    }

    void remove(Rule rule) {
        entities.remove(rule);
    }

    void flush() {
        entities.flush();
    }
}
