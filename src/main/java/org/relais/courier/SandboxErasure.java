package org.relais.courier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.relais.privacy.PersonErased;

/** The files of the sandbox that name a person go with them, once it is certain that the person does. */
@ApplicationScoped
public class SandboxErasure {
    @Inject
    private SandboxMails mails;

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased person) {
        person.writings().forEach(mails::forget);
    }
}
