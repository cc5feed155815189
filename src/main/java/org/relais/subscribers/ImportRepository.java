package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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

    ImportRun get(long id) {
        ImportRun run = entities.find(ImportRun.class, id);
        if (run == null) {
            throw Refusal.unknown("import.unknown");
        }
        return run;
    }

    List<ImportRun> newest(int limit) {
        return entities.createQuery("select e from ImportRun e order by e.id desc", ImportRun.class)
                .setMaxResults(limit)
                .getResultList();
    }

    void forgetDetails(String address) {
        entities.createQuery("update RefusedLine e set e.detail = '' where locate(:address, lower(e.detail)) > 0")
                .setParameter("address", address)
                .executeUpdate();
    }

    List<RefusedLine> refused(long runId, int limit) {
        return entities.createQuery(
                        "select e from RefusedLine e where e.importRunId = :run order by e.line", RefusedLine.class)
                .setParameter("run", runId)
                .setMaxResults(limit)
                .getResultList();
    }
}
