package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.reminders.Reminder.Status;

/** Reminders as they are found. Who changes one holds its row: the tick on another node, staff, or a webinar that moves. */
@ApplicationScoped
class ReminderRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Reminder reminder) {
        entities.persist(reminder);
    }

    /** By instant. */
    List<Reminder> of(long webinarId) {
        return entities.createQuery(
                        "select distinct e from Reminder e left join fetch e.mailings where e.webinarId = :webinar order by e.dueAt, e.id",
                        Reminder.class)
                .setParameter("webinar", webinarId)
                .getResultList();
    }

    /** Waits for a tick that is just sending one, and then sees that it was sent. */
    List<Reminder> lockAll(long webinarId) {
        entities.createNativeQuery("select id from reminder where webinar_id = :webinar order by id for update")
                .setParameter("webinar", webinarId)
                .getResultList();
        List<Reminder> all = of(webinarId);
        all.forEach(entities::refresh);
        return all;
    }

    Reminder lock(long id) {
        return held(
                        entities.createNativeQuery("select id from reminder where id = :id for update")
                                .setParameter("id", id)
                                .getResultList(),
                        id)
                .orElseThrow(() -> Refusal.unknown("reminder.unknown"));
    }

    /** Empty when somebody else has it in hand. */
    Optional<Reminder> claim(long id) {
        return held(
                entities.createNativeQuery("select id from reminder where id = :id for update skip locked")
                        .setParameter("id", id)
                        .getResultList(),
                id);
    }

    private Optional<Reminder> held(List<?> rows, long id) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Reminder reminder = entities.find(Reminder.class, id);
        entities.refresh(reminder);
        return Optional.of(reminder);
    }

    Reminder get(long id) {
        Reminder reminder = entities.find(Reminder.class, id);
        if (reminder == null) {
            throw Refusal.unknown("reminder.unknown");
        }
        return reminder;
    }

    List<Long> due(Instant now) {
        return entities.createQuery(
                        "select e.id from Reminder e where e.status = :planned and e.dueAt <= :now order by e.dueAt, e.id",
                        Long.class)
                .setParameter("planned", Status.PLANNED)
                .setParameter("now", now)
                .getResultList();
    }
}
