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
import org.relais.files.Blackout;

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

    /** Alone, so that whoever reads a whole file in one transaction does not keep it in memory. */
    Optional<byte[]> part(long runId, int number) {
        return entities.createQuery(
                        "select e.content from ImportPart e where e.importRunId = :run and e.number = :number",
                        byte[].class)
                .setParameter("run", runId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those whose file is still here. */
    List<ImportRun> kept() {
        return entities.createQuery(
                        "select e from ImportRun e where e.finishedAt is null order by e.id", ImportRun.class)
                .getResultList();
    }

    /** In as many pieces as the bytes lie in. */
    void overwrite(long runId, Blackout.Patch patch) {
        int done = 0;
        while (done < patch.bytes().length) {
            long place = patch.place() + done;
            int number = (int) (place / ImportPart.SIZE);
            int from = (int) (place % ImportPart.SIZE);
            int size = Math.min(patch.bytes().length - done, ImportPart.SIZE - from);
            byte[] piece = part(runId, number).orElseThrow();
            System.arraycopy(patch.bytes(), done, piece, from, size);
            entities.createQuery(
                            "update ImportPart e set e.content = :content where e.importRunId = :run and e.number = :number")
                    .setParameter("content", piece)
                    .setParameter("run", runId)
                    .setParameter("number", number)
                    .executeUpdate();
            done += size;
        }
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
