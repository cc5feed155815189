package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.Refusal;
import org.relais.calendar.Answer;

/** Registrations as they are found. */
@ApplicationScoped
class RegistrationRepository {
    static final Set<RegistrationStatus> STANDING =
            Set.of(RegistrationStatus.AWAITING_APPROVAL, RegistrationStatus.REGISTERED, RegistrationStatus.WAITLISTED);

    @PersistenceContext
    private EntityManager entities;

    /** Also for one that is there already. */
    void add(Registration registration) {
        entities.persist(registration);
    }

    /** What is told in this transaction may be looked for by SQL. */
    void written() {
        entities.flush();
    }

    Optional<Long> webinarOf(long id) {
        return entities.createQuery("select e.webinarId from Registration e where e.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** One in use that covers what is asked for: the same, all dates where one is asked for, or one where all are. */
    Optional<Registration> standing(long webinarId, Long dateId, String fingerprint) {
        return entities.createQuery("""
                        select e from Registration e
                        where e.webinarId = :webinar and e.participant.fingerprint = :fingerprint and e.status in :standing
                        and (e.scope = :scope or e.scope = 0 or :scope = 0) order by e.scope""", Registration.class)
                .setParameter("webinar", webinarId)
                .setParameter("fingerprint", fingerprint)
                .setParameter("scope", dateId == null ? 0L : dateId)
                .setParameter("standing", STANDING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Registration> under(String fingerprint) {
        return entities.createQuery(
                        "select e from Registration e where e.participant.fingerprint = :fingerprint",
                        Registration.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
    }

    List<Registration> pending(String fingerprint) {
        return entities.createQuery(
                        "select e from Registration e where e.participant.fingerprint = :fingerprint and e.status = :pending",
                        Registration.class)
                .setParameter("fingerprint", fingerprint)
                .setParameter("pending", RegistrationStatus.PENDING)
                .getResultList();
    }

    /** The last in the line; 0 when nobody waits. */
    long lastNumber(long webinarId) {
        return entities.createQuery(
                        "select coalesce(max(e.waitingNumber), 0) from Registration e where e.webinarId = :webinar",
                        Long.class)
                .setParameter("webinar", webinarId)
                .getSingleResult();
    }

    /** How many stand before that one in the line. */
    long before(Registration waiting) {
        return entities.createQuery("""
                        select count(e) from Registration e where e.webinarId = :webinar and e.status = :waiting
                        and e.waitingNumber < :number""", Long.class)
                .setParameter("webinar", waiting.webinarId())
                .setParameter("waiting", RegistrationStatus.WAITLISTED)
                .setParameter("number", waiting.waitingNumber())
                .getSingleResult();
    }

    /** Seats taken, by date; those who come to all dates are under 0. */
    Map<Long, Long> taken(long webinarId) {
        Map<Long, Long> taken = new HashMap<>();
        entities.createQuery("""
                        select e.scope, count(e) from Registration e where e.webinarId = :webinar and e.status = :registered
                        group by e.scope""", Object[].class)
                .setParameter("webinar", webinarId)
                .setParameter("registered", RegistrationStatus.REGISTERED)
                .getResultList()
                .forEach(row -> taken.put((Long) row[0], (Long) row[1]));
        return taken;
    }

    void remove(Registration registration) {
        entities.remove(registration);
    }

    Optional<Registration> find(long id) {
        return Optional.ofNullable(entities.find(Registration.class, id));
    }

    Registration get(long id) {
        return find(id).orElseThrow(() -> Refusal.unknown("registration.unknown"));
    }

    /** @param scope a date's id, 0 for all dates */
    Optional<Registration> of(long webinarId, long scope, String fingerprint) {
        return entities.createQuery("""
                        select e from Registration e
                        where e.webinarId = :webinar and e.scope = :scope and e.participant.fingerprint = :fingerprint""", Registration.class)
                .setParameter("webinar", webinarId)
                .setParameter("scope", scope)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    List<Registration> of(long webinarId) {
        return entities.createQuery(
                        "select e from Registration e where e.webinarId = :webinar order by e.id", Registration.class)
                .setParameter("webinar", webinarId)
                .getResultList();
    }

    /** As much of a registration as seats are given by; 500 whole ones would be looked through again at each flush. */
    record Claim(long id, long scope, String departement, String profession) {}

    /** In their order, for whom a webinar's row is locked. */
    List<Claim> claims(long webinarId, RegistrationStatus status) {
        return entities.createQuery("""
                        select e.id, e.scope, e.participant.departement, e.participant.profession from Registration e
                        where e.webinarId = :webinar and e.status = :status order by e.waitingNumber, e.id""", Object[].class)
                .setParameter("webinar", webinarId)
                .setParameter("status", status)
                .getResultStream()
                .map(row -> new Claim((Long) row[0], (Long) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    List<Registration> registeredFor(long dateId) {
        return entities.createQuery("""
                        select e from Registration e
                        where e.webinarId = (select d.webinar.id from WebinarDate d where d.id = :date)
                        and e.status = :registered and (e.dateId is null or e.dateId = :date) order by e.id""", Registration.class)
                .setParameter("registered", RegistrationStatus.REGISTERED)
                .setParameter("date", dateId)
                .getResultList();
    }

    boolean confirmedBefore(String fingerprint) {
        return !entities.createQuery(
                        "select e.id from Registration e where e.participant.fingerprint = :fingerprint and e.life.confirmedAt is not null",
                        Long.class)
                .setParameter("fingerprint", fingerprint)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Figures figures(long webinarId) {
        Map<RegistrationStatus, Long> byStatus = new EnumMap<>(RegistrationStatus.class);
        Map<Answer, Long> answers = new EnumMap<>(Answer.class);
        TypedQuery<Object[]> query = entities.createQuery("""
                select e.status, e.exchange.said.answer, count(e) from Registration e where e.webinarId = :webinar
                group by e.status, e.exchange.said.answer""", Object[].class);
        query.setParameter("webinar", webinarId).getResultList().forEach(row -> {
            byStatus.merge((RegistrationStatus) row[0], (Long) row[2], Long::sum);
            if (row[0] == RegistrationStatus.REGISTERED) {
                answers.merge((Answer) row[1], (Long) row[2], Long::sum);
            }
        });
        return new Figures(byStatus, answers);
    }
}
