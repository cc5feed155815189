package org.relais.door;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;

/** When a person is forgotten, so is when they were written to. */
@UseCase
public class ErasureService {
    @Inject
    private DoorData data;

    void forget(@Observes PersonErased person) {
        data.with(sql -> new LetterRepository(sql).forget(person.fingerprint()));
    }
}
