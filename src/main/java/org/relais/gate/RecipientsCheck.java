package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;

/** Somebody gets it. */
@ApplicationScoped
public class RecipientsCheck implements Check {
    @Override
    public void look(Galley galley, Findings findings) {
        if (galley.delivery().recipients() == 0) {
            findings.stop(galley.place().audience(), "gate.nobody");
        }
    }
}
