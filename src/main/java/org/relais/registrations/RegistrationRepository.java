package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.calendar.Answer;

/** Registrations as they are found. */
@ApplicationScoped
class RegistrationRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Registration registration) {
        entities.persist(registration);
        // Its number is in the links of the mail that is written in the same transaction.
        entities.flush();
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

    /** In their order, for whom a webinar's row is locked. */
    List<Registration> in(long webinarId, RegistrationStatus status) {
        return entities.createQuery(
                        "select e from Registration e where e.webinarId = :webinar and e.status = :status order by e.waitingNumber, e.id",
                        Registration.class)
                .setParameter("webinar", webinarId)
                .setParameter("status", status)
                .getResultList();
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
