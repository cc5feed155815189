package org.relais.staff;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import org.relais.UseCase;

/** Reading the journal of acts, and proving that nobody changed it. */
@UseCase
public class AuditService {
    private static final int STRIDE = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HashChain chain;

    /** @param before show what is older than this number, or null for the newest */
    public List<AuditEntry> page(Long before, int size) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.id < :before order by e.id desc", AuditEntry.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(size)
                .getResultList();
    }

    public long count() {
        return chain.length(AuditLog.CHAIN);
    }

    /** The number of the first line that is no longer what was written. */
    public OptionalLong firstBroken() {
        return chain.firstBroken(AuditLog.CHAIN, this::after);
    }

    private List<AuditEntry> after(long number) {
        return entities.createQuery("select e from AuditEntry e where e.id > :number order by e.id", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(STRIDE)
                .getResultList();
    }
}
