package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;

/** A webinar that moved is read again, and one that was cancelled is not missed. */
@ApplicationScoped
public class TurnsCheck implements Check {
    @Override
    public void look(Galley galley, Findings findings) {
        for (Galley.Piece piece : galley.pieces()) {
            switch (piece.turn()) {
                case MOVED -> findings.look(piece.mend(), "gate.webinar-moved", piece.title());
                case CANCELLED -> findings.look(galley.place().page(), "gate.webinar-cancelled", piece.title());
                case NONE -> {}
            }
        }
    }
}
