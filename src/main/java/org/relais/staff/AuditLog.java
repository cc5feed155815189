package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The journal of acts: one line for every act, in the act's own transaction, chained by hash (S23). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {
    static final String CHAIN = "audit";
    private static final int LONGEST_DETAIL = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HashChain chain;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * @param action {@code noun.verb}, the same words as the service's: {@code issue.schedule}
     * @param object what it was done to: {@code issue/12}
     * @param detail what a reader needs beyond that, without addresses of people (P11)
     */
    public void record(String action, String object, String detail) {
        AuditEntry.Act act = new AuditEntry.Act(clock.instant(), actor.email(), action, object, neutral(detail));
        entities.persist(
                new AuditEntry(act, chain.append(CHAIN, List.of(act.content())).get(0)));
    }

    /** The lines about one object, newest first. */
    public List<AuditEntry> about(String object) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.object = :object order by e.id desc", AuditEntry.class)
                .setParameter("object", object)
                .setMaxResults(100)
                .getResultList();
    }

    /** Log injection ends here: one entry is one line (S23). */
    private static String neutral(String detail) {
        String line = detail == null ? "" : detail.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
    }
}
