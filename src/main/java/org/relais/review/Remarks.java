package org.relais.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.relais.staff.Actor;

/** The remarks about a thing, which the journal names alike: {@code issue/12}. Written in the transaction of the act they go with. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Remarks {
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    public void add(String object, Remark.Said said) {
        entities.persist(new Remark(object, said, actor.email(), clock.instant()));
    }

    /** Newest first. */
    public List<Remark> about(String object) {
        return entities.createQuery("select e from Remark e where e.object = :object order by e.id desc", Remark.class)
                .setParameter("object", object)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Whether somebody has accepted exactly these findings already. */
    public boolean accepted(String object, String findings) {
        return about(object).stream()
                .anyMatch(each ->
                        each.kind() == Remark.Kind.ACCEPTED && each.about().equals(findings));
    }
}
