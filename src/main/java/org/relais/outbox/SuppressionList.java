package org.relais.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The opposition list as it is looked at; who comes onto it and leaves it is {@link OutboxService}'s. */
@ApplicationScoped
@Transactional
public class SuppressionList {
    @Inject
    private OutboxConnection database;

    /** By fingerprint, then list, those that follow such a pair; two empty words before the first. */
    public List<Suppression> page(String fingerprint, String list, int size) {
        return database.work(rows -> new SuppressionRepository(rows).page(fingerprint, list, size));
    }

    /** Of which lists somebody gets no mail. */
    public List<Suppression> of(String fingerprint) {
        return database.work(rows -> new SuppressionRepository(rows).of(fingerprint));
    }

    public long count() {
        return database.work(rows -> new SuppressionRepository(rows).count());
    }
}
