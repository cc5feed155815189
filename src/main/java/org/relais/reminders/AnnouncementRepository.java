package org.relais.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@ApplicationScoped
class AnnouncementRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Announcement announcement) {
        entities.persist(announcement);
    }

    /** The newest first. */
    List<Announcement> of(long webinarId) {
        return entities.createQuery(
                        "select e from Announcement e where e.webinarId = :webinar order by e.id desc",
                        Announcement.class)
                .setParameter("webinar", webinarId)
                .getResultList();
    }
}
