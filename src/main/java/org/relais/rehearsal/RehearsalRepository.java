package org.relais.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relais.envelope.Content;

@ApplicationScoped
class RehearsalRepository {
    private static final int MOST_FAULTS = 1_000;

    @PersistenceContext
    private EntityManager entities;

    /** The newest one. */
    Optional<Rehearsal> of(String object) {
        return entities.createQuery(
                        "select e from Rehearsal e where e.object = :object order by e.id desc", Rehearsal.class)
                .setParameter("object", object)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Rehearsal> firstRunning() {
        return entities.createQuery(
                        "select e from Rehearsal e where e.status = :running order by e.id", Rehearsal.class)
                .setParameter("running", Rehearsal.Status.RUNNING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Rehearsal> lock(long id) {
        return Optional.ofNullable(entities.find(Rehearsal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Rehearsal rehearsal, List<Content> contents) {
        entities.persist(rehearsal);
        entities.flush();
        for (Content content : contents) {
            entities.createNativeQuery(
                            "insert into rehearsal_content (rehearsal_id, language, subject, html, body) values (:id, :language, :subject, :html, :body)")
                    .setParameter("id", rehearsal.id())
                    .setParameter("language", content.language())
                    .setParameter("subject", content.subject())
                    .setParameter("html", content.html())
                    .setParameter("body", content.text())
                    .executeUpdate();
        }
    }

    List<Content> contents(long id) {
        return rows(entities.createNativeQuery(
                                "select language, subject, html, body from rehearsal_content where rehearsal_id = :id")
                        .setParameter("id", id))
                .map(row -> Content.kept((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    void add(Rehearsal rehearsal, Fault fault) {
        entities.createNativeQuery(
                        "insert into rehearsal_fault (rehearsal_id, person, reason) values (:id, :person, :reason)")
                .setParameter("id", rehearsal.id())
                .setParameter("person", fault.person())
                .setParameter("reason", fault.reason().name())
                .executeUpdate();
    }

    static int mostFaults() {
        return MOST_FAULTS;
    }

    List<Fault> faults(Rehearsal rehearsal) {
        return rows(entities.createNativeQuery(
                                "select person, reason from rehearsal_fault where rehearsal_id = :id order by person")
                        .setParameter("id", rehearsal.id()))
                .map(row -> new Fault(((Number) row[0]).longValue(), Fault.Reason.valueOf((String) row[1])))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> (Object[]) row);
    }

    /** What was to be said is not kept once it is said. */
    void forgetContents(Rehearsal rehearsal) {
        entities.createNativeQuery("delete from rehearsal_content where rehearsal_id = :id")
                .setParameter("id", rehearsal.id())
                .executeUpdate();
    }

    void forget(String object) {
        entities.createNativeQuery("delete from rehearsal where object = :object")
                .setParameter("object", object)
                .executeUpdate();
    }
}
