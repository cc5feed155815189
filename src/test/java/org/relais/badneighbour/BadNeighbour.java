package org.relais.badneighbour;

import org.relais.badroom.BadService;

/** Half of a cycle. */
public class BadNeighbour {
    private BadService back;

    public BadService back() {
        return back;
    }
}
