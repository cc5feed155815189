package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.outbox.AddressBounced;
import org.relais.outbox.AddressRefused;
import org.relais.registrations.RegistrationService;

/** A message that did not arrive frees no seat; the team sees at whose. */
@ApplicationScoped
class Troubles {
    @Inject
    private RegistrationService registrations;

    void bounced(@Observes AddressBounced news) {
        registrations.mailFailed(news.fingerprint());
    }

    void refused(@Observes AddressRefused news) {
        registrations.mailFailed(news.fingerprint());
    }
}
