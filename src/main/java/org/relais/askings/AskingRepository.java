package org.relais.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;

@ApplicationScoped
class AskingRepository {
    private static final int PORTION = 200;

    @PersistenceContext
    private EntityManager entities;

    void add(Asking asking) {
        entities.persist(asking);
    }

    Asking get(long id) {
        Asking asking = entities.find(Asking.class, id);
        if (asking == null) {
            throw Refusal.unknown("asking.unknown");
        }
        return asking;
    }

    /** Whose turn it is, in the order they came; who is in somebody's hands is left to them. */
    @SuppressWarnings("unchecked")
    List<AskedPerson> waiting(int most) {
        return entities.createNativeQuery(
                        "select * from asked_person where status = 'WAITING' order by id limit " + most
                                + " for update skip locked",
                        AskedPerson.class)
                .getResultList();
    }

    /** With its lot, for a page that reads it after the transaction. */
    Optional<AskedPerson> find(long id) {
        return entities.createQuery(
                        "select e from AskedPerson e join fetch e.asking where e.id = :id", AskedPerson.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Whose it is, without reading it. */
    Optional<Long> personOf(long id) {
        return entities.createQuery(
                        "select e.subscriberId from AskedPerson e where e.id = :id and e.subscriberId is not null",
                        Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    AskedPerson lock(long id) {
        AskedPerson person = entities.find(AskedPerson.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            throw Refusal.unknown("link.expired");
        }
        return person;
    }

    /** Which of these addresses somebody asked already. */
    Set<String> asked(Collection<String> fingerprints) {
        return new HashSet<>(entities.createQuery(
                        "select e.fingerprint from AskedPerson e where e.fingerprint in :fingerprints", String.class)
                .setParameter("fingerprints", fingerprints)
                .getResultList());
    }

    Map<AskedPerson.Status, Long> count(long askingId) {
        Map<AskedPerson.Status, Long> counts = new EnumMap<>(AskedPerson.Status.class);
        entities.createQuery(
                        "select e.status, count(e) from AskedPerson e where e.asking.id = :asking group by e.status",
                        Object[].class)
                .setParameter("asking", askingId)
                .getResultList()
                .forEach(row -> counts.put((AskedPerson.Status) row[0], (Long) row[1]));
        return counts;
    }

    boolean waitFor(long subscriberId) {
        return entities.createQuery(
                                "select count(e) from AskedPerson e where e.subscriberId = :id and e.status in :open",
                                Long.class)
                        .setParameter("id", subscriberId)
                        .setParameter("open", List.of(AskedPerson.Status.WAITING, AskedPerson.Status.ASKED))
                        .getSingleResult()
                > 0;
    }

    List<AskedPerson> of(String fingerprint) {
        return entities.createQuery(
                        "select e from AskedPerson e join fetch e.asking where e.fingerprint = :fingerprint order by e.id",
                        AskedPerson.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
    }

    /** A portion of those asked before that who are still somebody's. */
    List<AskedPerson> over(Instant askedBefore) {
        return entities.createQuery(
                        "select e from AskedPerson e where e.askedAt < :before and e.subscriberId is not null order by e.askedAt",
                        AskedPerson.class)
                .setParameter("before", askedBefore)
                .setMaxResults(PORTION)
                .getResultList();
    }

    /** From then on they may be asked again. */
    void forgetAddresses(Instant askedBefore) {
        entities.createQuery("update AskedPerson e set e.fingerprint = concat('past-', cast(e.id as string))"
                        + " where e.askedAt < :before and e.fingerprint not like 'past-%'")
                .setParameter("before", askedBefore)
                .executeUpdate();
    }
}
