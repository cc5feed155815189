package org.relais.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inside the server: which files stay, and until when. Each test is one transaction that is rolled back. */
@ArquillianTest
public class FilesInsideIT {
    private static final long FIRST = 900_000_000L;

    @Inject
    AttachmentService service;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    private long next = FIRST;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void nothingOfIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void aFileThatNothingNamesGoesOnceItIsADayOld() {
        long old = file(2);
        long fresh = file(0);
        assertStay(fresh);
        assertEquals(0, count("attachment where id = " + old));
    }

    @Test
    void theFileOfAWithdrawnOrRefusedResourceGoesAfterThirtyDays() {
        long shown = file(90);
        resource(shown, "VALIDATED", 90);
        long archived = file(90);
        resource(archived, "ARCHIVED", 90);
        long lately = file(90);
        resource(lately, "WITHDRAWN", 29);
        resource(file(90), "WITHDRAWN", 31);
        resource(file(90), "REJECTED", 31);
        assertStay(shown, archived, lately);
    }

    @Test
    void theFileOfAVersionStaysWhileItWaitsAndThirtyDaysAfterANewerOneLeftItOut() {
        long waits = file(90);
        revision(resource("VALIDATED", 90), waits, "PROPOSED", 90);
        long lately = file(90);
        revision(resource("VALIDATED", 29), lately, "TAKEN", 29);
        revision(resource("VALIDATED", 90), file(90), "TAKEN", 31);
        assertStay(waits, lately);
    }

    @Test
    void theFileOfAFormStaysWhileItsAuthorMaySendIt() {
        long draft = file(20);
        form(draft, null, "DRAFT");
        long published = file(90);
        form(published, resource("VALIDATED", 90), "SENT");
        form(file(90), resource("WITHDRAWN", 90), "SENT");
        assertStay(draft, published);
    }

    private void assertStay(long... files) {
        service.forgetUnnamed(FIRST);
        assertEquals(
                Arrays.stream(files).boxed().toList(),
                entities.createNativeQuery("select id from attachment where id > :first order by id", Long.class)
                        .setParameter("first", FIRST)
                        .getResultList());
    }

    private long count(String fromWhere) {
        return ((Number) entities.createNativeQuery("select count(*) from " + fromWhere)
                        .getSingleResult())
                .longValue();
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private long file(int days) {
        return insert(
                "insert into attachment (id, name, media_type, alt, size, content, added_at)"
                        + " values (?1, 'guide.pdf', 'application/pdf', '', 1, ?2, ?3)",
                new byte[] {1},
                ago(days));
    }

    private void resource(long file, String status, int days) {
        long resource = resource(status, days);
        entities.createNativeQuery("insert into resource_attachment (resource_id, attachment_id) values (?1, ?2)")
                .setParameter(1, resource)
                .setParameter(2, file)
                .executeUpdate();
    }

    private long resource(String status, int days) {
        long resource = insert(
                "insert into resource (id, kind, title, summary, body, zone, place, organisation, status, submitted_at, version)"
                        + " values (?1, 'DOCUMENT', 'Un guide', 'Court.', '', 'Europe/Paris', '', 'Équipe', ?2, ?3, 0)",
                status,
                ago(100));
        insert(
                "insert into resource_history_line (id, resource_id, at, act, name, reason)"
                        + " values (?1, ?2, ?3, 'WITHDRAW', 'contributor', '')",
                resource,
                ago(days));
        return resource;
    }

    private void revision(long resource, long file, String status, int days) {
        String draft =
                "{\"kind\":\"DOCUMENT\",\"title\":\"Un guide\",\"summary\":\"Court.\",\"body\":\"\",\"place\":\"\","
                        + "\"zone\":\"Europe/Paris\",\"departements\":[],\"themes\":[],\"audience\":[],\"language\":\"fr\","
                        + "\"attendance\":\"IN_PLACE\",\"transcript\":\"\",\"attachments\":[" + file + "]}";
        insert(
                "insert into resource_revision (id, resource_id, number, draft, status, made_at)"
                        + " values (?1, ?2, 1, ?3, ?4, ?5)",
                resource,
                draft,
                status,
                ago(days));
    }

    private void form(long file, Long resource, String status) {
        insert(
                "insert into contribution (id, answers, status, language, resource_id, begun_at, changed_at, version)"
                        + " values (?1, ?2, ?3, 'fr', cast(?4 as bigint), ?5, ?5, 0)",
                "{\"attachments\":[\"" + file + "\"]}",
                status,
                resource == null ? null : resource.toString(),
                ago(20));
    }

    private long insert(String sql, Object... values) {
        long id = ++next;
        var query = entities.createNativeQuery(sql).setParameter(1, id);
        for (int at = 0; at < values.length; at++) {
            query.setParameter(at + 2, values[at]);
        }
        query.executeUpdate();
        return id;
    }
}
