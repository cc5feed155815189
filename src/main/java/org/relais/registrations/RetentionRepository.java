package org.relais.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What has been kept long enough. */
@ApplicationScoped
class RetentionRepository {
    private static final int PORTION = 200;

    @PersistenceContext
    private EntityManager entities;

    /** Asked for before that, and never confirmed. */
    List<Registration> neverConfirmed(Instant before) {
        return entities.createQuery("""
                        select e from Registration e where e.status = :pending and e.life.askedAt < :before order by e.id""", Registration.class)
                .setParameter("pending", RegistrationStatus.PENDING)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }

    void remove(Registration registration) {
        entities.remove(registration);
    }

    /** With a name still on it, of webinars whose last date ended before that. */
    List<Registration> ended(Instant before) {
        return entities.createQuery("""
                        select e from Registration e where e.life.erasedAt is null and e.webinarId in
                          (select d.webinar.id from WebinarDate d group by d.webinar.id having max(d.endsAt) < :before)
                        order by e.id""", Registration.class)
                .setParameter("before", before)
                .setMaxResults(PORTION)
                .getResultList();
    }

    /** Said what they need, for what is over now. */
    List<Registration> needsOver(Instant now) {
        return entities.createQuery("""
                        select e from Registration e where e.participant.needs is not null and
                          (select max(d.endsAt) from WebinarDate d
                           where d.webinar.id = e.webinarId and (e.dateId is null or d.id = e.dateId)) < :now
                        order by e.id""", Registration.class)
                .setParameter("now", now)
                .setMaxResults(PORTION)
                .getResultList();
    }

    /** Deletes the answers to questions whose own time is over. */
    int forgetAnswers(Instant now) {
        return questionsAnswered()
                .filter(each -> ((Instant) each[2])
                        .plus(Duration.ofDays(((Number) each[1]).longValue()))
                        .isBefore(now))
                .mapToInt(each -> entities.createNativeQuery(
                                "delete from registration_answer where question_id = :question")
                        .setParameter("question", each[0])
                        .executeUpdate())
                .sum();
    }

    /** Of those that still have an answer: the id, its days, and the end of its webinar's last date. */
    private Stream<Object[]> questionsAnswered() {
        return entities.createQuery("""
                        select q.id, q.retentionDays, max(d.endsAt) from Question q, WebinarDate d
                        where d.webinar = q.webinar and exists
                          (select 1 from Registration e join e.responses said where key(said) = q.id)
                        group by q.id, q.retentionDays""", Object[].class).getResultList().stream();
    }
}
