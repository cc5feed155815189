package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;

@ApplicationScoped
class InboxRepository {
    @PersistenceContext
    private EntityManager entities;

    /** Nobody else reads this mailbox until the transaction ends. */
    Mailbox lock(String name) {
        entities.createNativeQuery(
                        "insert into inbox_mailbox (name, uid_validity, last_uid, marked_uid) values (:name, 0, 0, 0)"
                                + " on conflict do nothing")
                .setParameter("name", name)
                .executeUpdate();
        return entities.find(Mailbox.class, name, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Mailbox> mailbox(String name) {
        return Optional.ofNullable(entities.find(Mailbox.class, name));
    }

    boolean knows(String identity) {
        return entities.createQuery("select count(e) from InboxMessage e where e.identity = :identity", Long.class)
                        .setParameter("identity", identity)
                        .getSingleResult()
                > 0;
    }

    void add(InboxMessage message) {
        entities.persist(message);
    }

    /** Those of a mailbox that lie there unread by us, from after the first to the last. */
    Set<Long> unreadable(Place after, long last) {
        return new HashSet<>(entities.createQuery(
                        "select e.uid from InboxMessage e where e.mailbox = :mailbox and e.uidValidity = :validity"
                                + " and e.uid > :after and e.uid <= :last and e.kind = :kind",
                        Long.class)
                .setParameter("mailbox", after.mailbox())
                .setParameter("validity", after.uidValidity())
                .setParameter("after", after.uid())
                .setParameter("last", last)
                .setParameter("kind", Kind.TOO_MUCH)
                .getResultList());
    }

    InboxMessage locked(long id) {
        InboxMessage found = entities.find(InboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw Refusal.unknown("inbox.unknown");
        }
        return found;
    }

    /** Those that wait, the newest first. */
    List<InboxMessage> waiting(int most) {
        return entities.createQuery(
                        "select e from InboxMessage e where e.waiting = true order by e.id desc", InboxMessage.class)
                .setMaxResults(most)
                .getResultList();
    }

    long countWaiting() {
        return entities.createQuery("select count(e) from InboxMessage e where e.waiting = true", Long.class)
                .getSingleResult();
    }

    /** @param before the last id of the page before; null for the first */
    List<InboxMessage> page(Long before, int size) {
        TypedQuery<InboxMessage> query = entities.createQuery(
                "select e from InboxMessage e where e.id < :before order by e.id desc", InboxMessage.class);
        return query.setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(size)
                .getResultList();
    }

    int forgetWords(Instant readBefore) {
        return entities.createQuery(
                        "update InboxMessage e set e.sender = null, e.subject = null, e.words = null"
                                + " where e.readAt < :before and (e.sender is not null or e.subject is not null or e.words is not null)")
                .setParameter("before", readBefore)
                .executeUpdate();
    }

    /** Of whatever they wrote, or what names them. */
    int forgetWords(String address) {
        return entities.createQuery("""
                        update InboxMessage e set e.sender = null, e.subject = null, e.words = null
                        where lower(e.sender) = :address or locate(:address, lower(e.words)) > 0
                          or locate(:address, lower(e.subject)) > 0""").setParameter("address", address).executeUpdate();
    }

    int delete(Instant readBefore) {
        return entities.createQuery("delete from InboxMessage e where e.readAt < :before")
                .setParameter("before", readBefore)
                .executeUpdate();
    }
}
