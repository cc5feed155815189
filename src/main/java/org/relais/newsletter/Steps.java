package org.relais.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relais.staff.Actor;

/** The changes of an issue that can be undone, the last {@value #MOST} of them. */
@ApplicationScoped
class Steps {
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Actor actor;

    /** To be called once the change has its numbers; a change that changed nothing is no step. */
    void keep(Issue issue, Deed deed, Memento before) {
        Memento was = before.before(Memento.of(issue));
        if (!was.empty()) {
            entities.persist(new Step(issue, deed, actor.name(), was));
            forgetOld(issue);
        }
    }

    private void forgetOld(Issue issue) {
        List<Integer> old = entities.createQuery(
                        "select e.edit from Step e where e.issue = :issue order by e.edit desc", Integer.class)
                .setParameter("issue", issue)
                .setFirstResult(MOST)
                .setMaxResults(1)
                .getResultList();
        old.forEach(last -> entities.createQuery("delete from Step e where e.issue = :issue and e.edit <= :last")
                .setParameter("issue", issue)
                .setParameter("last", last)
                .executeUpdate());
    }

    /** The one that is undone next. */
    Optional<Step> last(Issue issue) {
        return entities.createQuery("select e from Step e where e.issue = :issue order by e.edit desc", Step.class)
                .setParameter("issue", issue)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void remove(Step step) {
        entities.remove(step);
    }
}
