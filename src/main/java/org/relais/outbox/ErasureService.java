package org.relais.outbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;

/** A person's messages, for a person who asks for them or asks that they be forgotten. */
@UseCase
public class ErasureService {
    private final OutboxConnection database;

    /** For the container's proxy only. */
    protected ErasureService() {
        this(null);
    }

    @Inject
    ErasureService(OutboxConnection database) {
        this.database = database;
    }

    /** A mail to somebody who never confirmed goes with them. */
    public void discard(long mailingId) {
        database.work(rows -> {
            new ErasureRepository(rows).discard(mailingId);
            return null;
        });
    }

    /** What was written to an address that is somebody's no more: they are not found by it when they ask to be forgotten (P7). */
    public void leave(String address, String fingerprint) {
        forget(new PersonErased(address, fingerprint));
    }

    void forget(@Observes PersonErased person) {
        database.work(rows -> new ErasureRepository(rows).forget(person));
    }

    void tell(@Observes PersonalData asked) {
        database.work(rows -> {
            new ErasureRepository(rows).collect(asked);
            return null;
        });
    }
}
