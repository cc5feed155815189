package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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

    /** The next or the latest first. */
    List<Webinar> on(Shelf shelf, Instant now, int from, int most) {
        String dates = "select %s from WebinarDate d where d.webinar = e"
                .formatted(shelf.order().replace(" desc", ""));
        String direction = shelf.order().endsWith(" desc") ? " desc" : "";
        TypedQuery<Webinar> query = entities.createQuery(
                "select e from Webinar e where %s order by (%s)%s, e.id".formatted(shelf.holds(), dates, direction),
                Webinar.class);
        return at(query, now)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .toList();
    }

    long count(Shelf shelf, Instant now) {
        return at(entities.createQuery("select count(e) from Webinar e where " + shelf.holds(), Long.class), now)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> at(TypedQuery<T> query, Instant now) {
        query.getParameters().forEach(parameter -> query.setParameter(parameter.getName(), now));
        return query;
    }

    /** With a greater number, in order. */
    List<Webinar> after(long id, int most) {
        return entities.createQuery("select e from Webinar e where e.id > :id order by e.id", Webinar.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .toList();
    }

    /** Ever public, with a date that ends after that instant, cancelled ones among them, by number. */
    List<Webinar> published(Instant since) {
        return entities.createQuery("""
                        select e from Webinar e where e.life.publishedAt is not null
                        and exists (select 1 from WebinarDate d where d.webinar = e and d.endsAt > :since)
                        order by e.id""", Webinar.class)
                .setParameter("since", since)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .toList();
    }

    void add(WebinarFile file) {
        entities.persist(file);
    }

    Optional<WebinarFile> file(long id) {
        return Optional.ofNullable(entities.find(WebinarFile.class, id));
    }

    /** The webinars that show a file, as a portrait or as a document. */
    List<Webinar> showing(long fileId) {
        return entities.createQuery("""
                        select e from Webinar e
                        where exists (select 1 from Speaker s where s.webinar = e and s.photoId = :file)
                        or exists (select 1 from Handout h where h.webinar = e and h.fileId = :file)""", Webinar.class)
                .setParameter("file", fileId)
                .getResultStream()
                .map(WebinarRepository::loaded)
                .toList();
    }

    void removeFile(long id) {
        entities.createQuery("delete from WebinarFile e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
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
        webinar.speakers().size();
        webinar.questions().size();
        webinar.handouts().size();
        return webinar;
    }
}
