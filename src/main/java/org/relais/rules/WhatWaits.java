package org.relais.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Asked of the rooms above as a CDI event when rules are tried out: what waits to come into an issue at this moment. Nothing is
 * taken.
 */
public final class WhatWaits {
    private final List<Candidate> all = new ArrayList<>();

    WhatWaits() {}

    public void tell(Candidate candidate) {
        all.add(candidate);
    }

    List<Candidate> all() {
        return List.copyOf(all);
    }
}
