package org.relais.inbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.UseCase;
import org.relais.privacy.PersonErased;

/** What somebody wrote to us is not kept longer than they want. */
@UseCase
public class ErasureService {
    @Inject
    private InboxRepository repository;

    void forget(@Observes PersonErased person) {
        person.writings().forEach(repository::forgetWords);
    }
}
