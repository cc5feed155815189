package org.relais.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;

/** Presences, whom names stand for, and the lists that are closed. */
@ApplicationScoped
class PresenceRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Presence presence) {
        entities.persist(presence);
    }

    /** Whoever is told next asks for rows that are written. */
    void flush() {
        entities.flush();
    }

    /** Flushed: another row may take over what was unique. */
    void remove(Presence presence) {
        entities.remove(presence);
        entities.flush();
    }

    Presence get(long id) {
        return find(id).orElseThrow(() -> Refusal.unknown("attendance.unknown-person"));
    }

    Optional<Presence> find(long id) {
        return Optional.ofNullable(entities.find(Presence.class, id));
    }

    /** In one query, with their stays. */
    List<Presence> on(long dateId) {
        return entities.createQuery(
                        "select distinct e from Presence e left join fetch e.stays where e.dateId = :date order by e.id",
                        Presence.class)
                .setParameter("date", dateId)
                .getResultList();
    }

    List<Presence> of(long registrationId) {
        return entities.createQuery(
                        "select distinct e from Presence e left join fetch e.stays where e.registrationId = :registration order by e.id",
                        Presence.class)
                .setParameter("registration", registrationId)
                .getResultList();
    }

    List<Presence> judged(long webinarId) {
        return entities.createQuery("""
                        select distinct e from Presence e left join fetch e.stays
                        where e.webinarId = :webinar and e.verdict is not null order by e.id""", Presence.class)
                .setParameter("webinar", webinarId)
                .getResultList();
    }

    /** Folded name → registration, or nothing for a guest. */
    Map<String, Optional<Long>> decided(long webinarId) {
        Map<String, Optional<Long>> all = new HashMap<>();
        entities.createQuery("select e from Alias e where e.key.webinarId = :webinar", Alias.class)
                .setParameter("webinar", webinarId)
                .getResultList()
                .forEach(alias -> all.put(alias.name(), alias.registration()));
        return all;
    }

    void remember(long webinarId, String folded, Long registration) {
        Alias alias = entities.find(Alias.class, new Alias.Key(webinarId, folded));
        if (alias == null) {
            alias = new Alias(webinarId, folded);
            entities.persist(alias);
        }
        alias.means(registration);
    }

    void forgetAliases(long registrationId) {
        entities.createQuery("delete from Alias e where e.registrationId = :registration")
                .setParameter("registration", registrationId)
                .executeUpdate();
    }

    Optional<RollCall> closing(long dateId) {
        return Optional.ofNullable(entities.find(RollCall.class, dateId));
    }

    void close(long webinarId, long dateId, Instant now) {
        entities.persist(new RollCall(webinarId, dateId, now));
    }

    /** The webinar that a date belongs to. */
    Optional<Long> webinarOf(long dateId) {
        return entities.createQuery("select e.webinar.id from WebinarDate e where e.id = :date", Long.class)
                .setParameter("date", dateId)
                .getResultStream()
                .findFirst();
    }

    void add(Attestation attestation) {
        entities.persist(attestation);
    }

    Optional<Attestation> byCode(String code) {
        return entities.createQuery("select e from Attestation e where e.code = :code", Attestation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The one that holds. */
    Optional<Attestation> valid(long presenceId) {
        return entities.createQuery(
                        "select e from Attestation e where e.presenceId = :presence and e.status = :valid",
                        Attestation.class)
                .setParameter("presence", presenceId)
                .setParameter("valid", Attestation.Status.VALID)
                .getResultStream()
                .findFirst();
    }

    /** Presence → the one that holds. */
    Map<Long, Attestation> validOn(long dateId) {
        Map<Long, Attestation> all = new HashMap<>();
        entities.createQuery(
                        "select e from Attestation e where e.dateId = :date and e.status = :valid and e.presenceId is not null",
                        Attestation.class)
                .setParameter("date", dateId)
                .setParameter("valid", Attestation.Status.VALID)
                .getResultList()
                .forEach(each -> all.put(each.presenceId(), each));
        return all;
    }

    List<Attestation> all(long presenceId) {
        return entities.createQuery(
                        "select e from Attestation e where e.presenceId = :presence order by e.id desc",
                        Attestation.class)
                .setParameter("presence", presenceId)
                .getResultList();
    }

    /** With a name, and without the person it was of. */
    List<Attestation> ofNobody() {
        return entities.createQuery(
                        "select e from Attestation e where e.presenceId is null and e.facts.name is not null",
                        Attestation.class)
                .getResultList();
    }

    /** Some of those to be sent, of one date. */
    List<Attestation> asked(int most) {
        List<Attestation> next = entities.createQuery(
                        "select e from Attestation e where e.post = :asked order by e.id", Attestation.class)
                .setParameter("asked", Attestation.Post.ASKED)
                .setMaxResults(most)
                .getResultList();
        return next.stream()
                .filter(each -> each.dateId() == next.get(0).dateId())
                .toList();
    }

    /** Whoever sends them waits here for whoever else does. */
    List<Attestation> lock(List<Long> ids) {
        return entities.createQuery("select e from Attestation e where e.id in :ids order by e.id", Attestation.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
