package org.relais.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relais.web.Seal;

/** Personal links under the server's own seal; whoever answers them opens it for the same purpose. */
@ApplicationScoped
class SealedLinks implements PersonalLinks {
    @Inject
    private Seal seal;

    @Override
    public String token(String purpose, long person) {
        return seal.token(purpose, person);
    }
}
