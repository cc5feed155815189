package org.relais.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class WebhookRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Object row) {
        entities.persist(row);
    }

    List<Webhook> all() {
        return entities.createQuery("select e from Webhook e order by e.id", Webhook.class)
                .getResultList();
    }

    List<Webhook> wanting(Event event) {
        return entities.createQuery("select e from Webhook e where :event member of e.events", Webhook.class)
                .setParameter("event", event.known())
                .getResultList();
    }

    Optional<Webhook> find(long id) {
        return Optional.ofNullable(entities.find(Webhook.class, id));
    }

    Optional<WebhookDelivery> delivery(long id) {
        return Optional.ofNullable(entities.find(WebhookDelivery.class, id));
    }

    /** The database deletes its choices and its log with it. */
    void delete(Webhook webhook) {
        entities.remove(webhook);
    }

    List<WebhookDelivery> log(long webhook, int most) {
        return entities.createQuery("""
                        select e from WebhookDelivery e join fetch e.event
                        where e.webhook.id = :webhook order by e.id desc""", WebhookDelivery.class)
                .setParameter("webhook", webhook)
                .setMaxResults(most)
                .getResultList();
    }

    /** What is due and in nobody's hands; each node gets others. H2 wants the order by id. */
    List<Long> due(Instant now, Set<Long> not, int most) {
        List<?> ids = entities.createNativeQuery("""
                        select id from webhook_delivery
                        where status = 'WAITING' and due_at <= :now and leased_until <= :now
                          and webhook_id in (select id from webhook where status = 'ACTIVE' and id not in (:not))
                        order by id limit :most for update skip locked""")
                .setParameter("now", now)
                .setParameter("not", not.isEmpty() ? Set.of(0L) : not)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The log goes with its event. */
    void forget(Instant before) {
        entities.createNativeQuery("""
                        delete from webhook_delivery
                        where event_id in (select id from webhook_event where at < :before)""").setParameter("before", before).executeUpdate();
        entities.createNativeQuery("delete from webhook_event where at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
