package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;

/** There is something to read, and a subject to see it by. */
@ApplicationScoped
public class FilledCheck implements Check {
    @Override
    public void look(Galley galley, Findings findings) {
        String page = galley.place().page();
        boolean sentences =
                galley.words().enough() && !galley.words().introduction().isBlank();
        if (galley.shown().isEmpty() && !sentences) {
            findings.stop(page, "gate.no-entries");
        }
        if (galley.words().subject().isBlank()) {
            findings.stop(page, "gate.no-subject");
        }
        if (galley.words().title().isBlank()) {
            findings.stop(page, "gate.no-title");
        }
        if (galley.words().introduction().isBlank()) {
            findings.look(page, "gate.no-introduction");
        }
    }
}
