package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Asks every check there is. */
@ApplicationScoped
public class Checks {
    private List<Check> all = List.of();

    protected Checks() {}

    @Inject
    public Checks(Instance<Check> all) {
        this(all.stream().toList());
    }

    Checks(List<Check> all) {
        this.all = all;
    }

    public Gate gate(Galley galley) {
        Findings found = new Findings();
        int passed = 0;
        for (Check check : all) {
            Findings one = new Findings();
            check.look(galley, one);
            passed += one.none() ? 1 : 0;
            found.addAll(one);
        }
        return new Gate(found.all(), passed, galley.bytes(), galley.delivery().recipients());
    }
}
