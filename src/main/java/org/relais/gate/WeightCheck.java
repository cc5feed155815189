package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;

/** Gmail cuts a mail at 102,400 bytes; the budget leaves room for the slots (D5). */
@ApplicationScoped
public class WeightCheck implements Check {
    static final int HEAVIEST = 80_000;

    @Override
    public void look(Galley galley, Findings findings) {
        if (galley.bytes() > HEAVIEST) {
            findings.stop(galley.place().page(), "gate.too-heavy", String.valueOf(Math.round(galley.bytes() / 1000.0)));
        }
    }
}
