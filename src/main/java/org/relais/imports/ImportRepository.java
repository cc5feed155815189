package org.relais.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

@ApplicationScoped
class ImportRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(ImportRun run) {
        entities.persist(run);
    }

    void add(RefusedLine line) {
        entities.persist(line);
    }

    void add(ImportPart part) {
        entities.persist(part);
    }

    ImportRun get(long id) {
        return found(entities.find(ImportRun.class, id));
    }

    /** Nobody else changes it until the transaction ends. */
    ImportRun lock(long id) {
        return found(entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<byte[]> part(long runId, int number) {
        return Optional.ofNullable(entities.find(ImportPart.class, new ImportPart.Key(runId, number)))
                .map(ImportPart::content);
    }

    /** The database's, which is the same for every node. */
    Instant now() {
        OffsetDateTime now =
                (OffsetDateTime) entities.createNativeQuery("select current_timestamp", OffsetDateTime.class)
                        .getSingleResult();
        return now.toInstant();
    }

    /** One that moves and that nobody holds any more, the oldest first. */
    Optional<Long> waiting(Instant now) {
        return entities.createQuery(
                        "select e.id from ImportRun e where e.status in :moving"
                                + " and (e.lease.until is null or e.lease.until < :now) order by e.id",
                        Long.class)
                .setParameter("moving", ImportRun.MOVING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<ImportRun> page(long before, int limit) {
        return entities.createQuery(
                        "select e from ImportRun e where e.id < :before and e.status <> :receiving order by e.id desc",
                        ImportRun.class)
                .setParameter("before", before)
                .setParameter("receiving", ImportRun.Status.RECEIVING)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Begun before then, and nobody did anything more about it. */
    List<ImportRun> left(Instant before) {
        return entities.createQuery(
                        "select e from ImportRun e where e.startedAt < :before and e.finishedAt is null",
                        ImportRun.class)
                .setParameter("before", before)
                .getResultList();
    }

    /** By the place in the file. */
    List<RefusedLine> refused(long runId, long afterLine, int limit) {
        return entities.createQuery(
                        "select e from RefusedLine e where e.importRunId = :run and e.line > :after order by e.line",
                        RefusedLine.class)
                .setParameter("run", runId)
                .setParameter("after", afterLine)
                .setMaxResults(limit)
                .getResultList();
    }

    void forgetRefused(long runId) {
        entities.createQuery("delete from RefusedLine e where e.importRunId = :run")
                .setParameter("run", runId)
                .executeUpdate();
    }

    void forgetDetails(String address) {
        entities.createQuery("update RefusedLine e set e.detail = '' where locate(:address, lower(e.detail)) > 0")
                .setParameter("address", address)
                .executeUpdate();
    }

    void forgetFile(long runId) {
        entities.createQuery("delete from ImportPart e where e.importRunId = :run")
                .setParameter("run", runId)
                .executeUpdate();
    }

    void remove(ImportRun run) {
        forgetFile(run.id());
        entities.remove(run);
    }

    private static ImportRun found(ImportRun run) {
        if (run == null) {
            throw Refusal.unknown("import.unknown");
        }
        return run;
    }
}
