package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
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

    List<FollowUp> ofWebinar(long webinarId) {
        return entities.createQuery("select e from FollowUp e where e.webinarId = :webinar", FollowUp.class)
                .setParameter("webinar", webinarId)
                .getResultStream()
                .map(FollowUpRepository::loaded)
                .toList();
    }

    /** Those that leave by themselves, and whose replay is known, by date. */
    List<Long> waitingForTheirHour() {
        return entities.createQuery(
                        "select e.dateId from FollowUp e where e.sentAt is null and e.sending = :sending and e.replay <> '' order by e.id",
                        Long.class)
                .setParameter("sending", Sending.WHEN_READY)
                .getResultList();
    }

    private static FollowUp loaded(FollowUp followUp) {
        followUp.text(Readers.PRESENT);
        followUp.mailings();
        return followUp;
    }
}
