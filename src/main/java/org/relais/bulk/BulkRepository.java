package org.relais.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.segments.Chosen;
import org.relais.subscribers.Subscriber;

@ApplicationScoped
class BulkRepository {
    private static final String SUM = "select count(*), coalesce(sum(s.id), 0) from subscriber s";

    @PersistenceContext
    private EntityManager entities;

    void add(BulkAct act) {
        entities.persist(act);
        entities.flush();
    }

    BulkAct get(long id) {
        return found(entities.find(BulkAct.class, id));
    }

    BulkAct lock(long id) {
        return found(entities.find(BulkAct.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static BulkAct found(BulkAct act) {
        if (act == null) {
            throw Refusal.unknown("bulk.unknown");
        }
        return act;
    }

    /** The newest first. */
    List<BulkAct> page(long before, int size) {
        return entities.createQuery("select e from BulkAct e where e.id < :before order by e.id desc", BulkAct.class)
                .setParameter("before", before)
                .setMaxResults(size)
                .getResultList();
    }

    /** The oldest that is not done. */
    Optional<Long> running() {
        return entities.createQuery("select e.id from BulkAct e where e.status = :running order by e.id", Long.class)
                .setParameter("running", BulkAct.Status.RUNNING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long matching(Whom whom, Chosen chosen) {
        Query query = entities.createNativeQuery(
                "select count(*) from subscriber s where s.id > 0" + chosen.conditions() + whom.condition());
        return ((Number) with(query, whom, chosen).getSingleResult()).longValue();
    }

    Preview.Sum sum(Order order, Whom whom, Chosen chosen) {
        Query query = entities.createNativeQuery(SUM + where(order, whom, chosen));
        return sum(with(query, order, whom, chosen));
    }

    @SuppressWarnings("unchecked")
    List<Subscriber> sample(Order order, Whom whom, Chosen chosen, int most) {
        Query query = entities.createNativeQuery(
                "select s.* from subscriber s" + where(order, whom, chosen) + " order by s.id", Subscriber.class);
        return with(query, order, whom, chosen).setMaxResults(most).getResultList();
    }

    /** Whoever it is from now on is who it is done to: 1,000,000 in one statement, and never whoever comes later. */
    Preview.Sum freeze(long actId, Order order, Whom whom, Chosen chosen) {
        Query insert = entities.createNativeQuery("insert into bulk_person (bulk_act_id, subscriber_id) select " + actId
                + ", s.id from subscriber s" + where(order, whom, chosen));
        with(insert, order, whom, chosen).executeUpdate();
        return sum(entities.createNativeQuery(
                SUM + " join bulk_person p on p.subscriber_id = s.id where p.bulk_act_id = " + actId));
    }

    /** By number. */
    @SuppressWarnings("unchecked")
    List<Long> next(long actId, int most) {
        List<Number> next = entities.createNativeQuery("select subscriber_id from bulk_person where bulk_act_id = "
                        + actId + " order by subscriber_id limit " + most)
                .getResultList();
        return next.stream().map(Number::longValue).toList();
    }

    void forget(long actId, List<Long> had) {
        entities.createNativeQuery(
                        "delete from bulk_person where bulk_act_id = " + actId + " and subscriber_id in (:had)")
                .setParameter("had", had)
                .executeUpdate();
    }

    void forget(long actId) {
        entities.createNativeQuery("delete from bulk_person where bulk_act_id = " + actId)
                .executeUpdate();
    }

    private static String where(Order order, Whom whom, Chosen chosen) {
        return " where s.id > 0" + chosen.conditions() + whom.condition() + " and " + order.condition();
    }

    private static Query with(Query query, Order order, Whom whom, Chosen chosen) {
        if (order.named()) {
            query.setParameter("detail", order.detail());
        }
        return with(query, whom, chosen);
    }

    private static Query with(Query query, Whom whom, Chosen chosen) {
        if (!whom.picked().isEmpty()) {
            query.setParameter("picked", whom.picked());
        }
        chosen.parameters().forEach(query::setParameter);
        return query;
    }

    private static Preview.Sum sum(Query query) {
        Object[] row = (Object[]) query.getSingleResult();
        return new Preview.Sum(((Number) row[0]).longValue(), row[1].toString());
    }
}
