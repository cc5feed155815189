package org.relais.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

/** Packs by sender, by age and by whom they went to. */
@ApplicationScoped
class PackRepository {
    private static final int PORTION = 100;

    @PersistenceContext
    private EntityManager entities;

    void add(Pack pack) {
        entities.persist(pack);
    }

    void remove(Pack pack) {
        entities.remove(pack);
    }

    /** One that has left. */
    Pack get(long id) {
        return Optional.ofNullable(entities.find(Pack.class, id))
                .filter(pack -> pack.status() != PackStatus.DRAFT)
                .orElseThrow(() -> Refusal.unknown("pack.unknown"));
    }

    Optional<Pack> draft(String sender) {
        return entities.createQuery("select e from Pack e where e.sender = :sender and e.status = :draft", Pack.class)
                .setParameter("sender", sender)
                .setParameter("draft", PackStatus.DRAFT)
                .getResultStream()
                .findFirst();
    }

    /** Until the end of the transaction, whoever acts for the same sender waits. */
    void lock(String sender) {
        entities.createNativeQuery("insert into pack_sender (sender) values (:sender) on conflict do nothing")
                .setParameter("sender", sender)
                .executeUpdate();
        entities.find(PackSender.class, sender, LockModeType.PESSIMISTIC_WRITE);
    }

    long sentSince(String sender, Instant since) {
        return entities.createQuery(
                        "select count(e) from Pack e where e.sender = :sender and e.sentAt > :since", Long.class)
                .setParameter("sender", sender)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Those that have left, the newest first. */
    List<Pack> sent(int from, int most) {
        return entities.createQuery(
                        "select e from Pack e where e.sentAt is not null order by e.sentAt desc, e.id desc", Pack.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    long countSent() {
        return entities.createQuery("select count(e) from Pack e where e.sentAt is not null", Long.class)
                .getSingleResult();
    }

    List<Instant> sentAtSince(Instant since) {
        return entities.createQuery("select e.sentAt from Pack e where e.sentAt >= :since", Instant.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** Number of the resource and how often it was sent, the most asked first. */
    List<Object[]> mostAsked(int most) {
        return entities.createQuery("""
                        select r, count(e) from Pack e join e.resources r where e.sentAt is not null
                        group by r order by count(e) desc, r desc""", Object[].class).setMaxResults(most).getResultList();
    }

    List<Pack> under(String fingerprint) {
        return entities.createQuery("select e from Pack e where e.fingerprint = :fingerprint order by e.id", Pack.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
    }

    /** At most a portion. */
    List<Pack> addressedBefore(Instant before) {
        return entities.createQuery("""
                        select e from Pack e where e.status <> :forgotten and e.addressedAt < :before
                        order by e.addressedAt""", Pack.class)
                .setParameter("forgotten", PackStatus.FORGOTTEN)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }

    /** At most a portion. */
    List<Pack> draftsUnchangedSince(Instant before) {
        return entities.createQuery("""
                        select e from Pack e where e.status = :draft and e.changedAt < :before
                        order by e.changedAt""", Pack.class)
                .setParameter("draft", PackStatus.DRAFT)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }
}
