package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

/** Webinars as they are read. */
@ApplicationScoped
class WebinarRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Webinar webinar) {
        entities.persist(webinar);
    }

    Webinar get(long id) {
        Webinar webinar = entities.find(Webinar.class, id);
        if (webinar == null) {
            throw Refusal.unknown("webinar.unknown");
        }
        return loaded(webinar);
    }

    /** Those who change it, or take a seat in it, stand in a row. */
    Webinar getToChange(long id) {
        entities.createNativeQuery("select id from webinar where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        Webinar webinar = get(id);
        entities.refresh(webinar);
        return loaded(webinar);
    }

    Optional<Webinar> bySlug(String slug) {
        return entities.createQuery("select e from Webinar e where e.slug = :slug", Webinar.class)
                .setParameter("slug", slug)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .findFirst();
    }

    Optional<Webinar> byUid(String uid) {
        return entities.createQuery("select e from Webinar e where e.uid = :uid", Webinar.class)
                .setParameter("uid", uid)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .findFirst();
    }

    /** Published ones with a date that is not over, the next first. */
    List<Webinar> coming(Instant now, int most) {
        return entities.createQuery("""
                        select e.webinar from WebinarDate e where e.webinar.status = :published and e.status = :planned and e.endsAt > :now
                        group by e.webinar order by min(e.startsAt), min(e.id)""", Webinar.class)
                .setParameter("published", WebinarStatus.PUBLISHED)
                .setParameter("planned", WebinarDate.Status.PLANNED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .toList();
    }

    boolean empty() {
        return entities.createQuery("select e.id from Webinar e", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Pages read them after the transaction. */
    private static Webinar loaded(Webinar webinar) {
        webinar.dates().size();
        webinar.questions().size();
        return webinar;
    }
}
