package org.relais.resources;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;

/** A published resource stays; how to reach whoever proposed it goes when they ask to be forgotten. */
@UseCase
public class ErasureService {
    @Inject
    private ResourceRepository resources;

    void forget(@Observes PersonErased person) {
        person.writings().forEach(resources::forgetContact);
    }
}
