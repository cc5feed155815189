package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.reminders.FollowUp.Sending;

@ApplicationScoped
class FollowUpRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(FollowUp followUp) {
        entities.persist(followUp);
    }

    Optional<FollowUp> of(long dateId) {
        return entities.createQuery("select e from FollowUp e where e.dateId = :date", FollowUp.class)
                .setParameter("date", dateId)
                .getResultStream()
                .map(FollowUpRepository::loaded)
                .findFirst();
    }

    /** As it is now, and nobody else changes it meanwhile. */
    FollowUp lock(long dateId) {
        FollowUp followUp = of(dateId).orElseThrow(() -> Refusal.unknown("follow-up.unknown"));
        entities.refresh(followUp, LockModeType.PESSIMISTIC_WRITE);
        return followUp;
    }

    List<FollowUp> ofWebinar(long webinarId) {
        return entities.createQuery("select e from FollowUp e where e.webinarId = :webinar", FollowUp.class)
                .setParameter("webinar", webinarId)
                .getResultStream()
                .map(FollowUpRepository::loaded)
                .toList();
    }

    /** Those that leave by themselves and have not left. */
    List<FollowUp> waiting() {
        return entities.createQuery(
                        "select e from FollowUp e where e.sentAt is null and e.sending = :sending order by e.id",
                        FollowUp.class)
                .setParameter("sending", Sending.WHEN_READY)
                .getResultStream()
                .map(FollowUpRepository::loaded)
                .toList();
    }

    private static FollowUp loaded(FollowUp followUp) {
        followUp.text(Readers.PRESENT);
        followUp.mailings();
        return followUp;
    }
}
