package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.relais.rehearsal.Rehearsal;
import org.relais.rehearsal.RehearsalService;

/** Every message was made once before any is sent, and everybody would get theirs. */
@ApplicationScoped
public class RehearsalCheck implements Check {
    private RehearsalService rehearsals;

    protected RehearsalCheck() {}

    @Inject
    public RehearsalCheck(RehearsalService rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public void look(Galley galley, Findings findings) {
        String page = galley.place().page() + "/checks";
        Optional<Rehearsal> newest = rehearsals.of(galley.place().object()).filter(each -> each.imprint()
                .equals(galley.delivery().imprint()));
        if (newest.isEmpty()) {
            findings.look(page, "gate.not-rehearsed");
        } else if (newest.get().running()) {
            findings.look(page, "gate.rehearsing");
        } else if (newest.get().faulty() > 0) {
            findings.look(
                    page, "gate.rehearsal-faulty", String.valueOf(newest.get().faulty()));
        }
    }
}
