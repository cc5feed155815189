package org.relais.rules;

import java.util.Set;

/** Where what a rule takes takes place. */
public enum Territory {
    /** Anywhere. */
    ANY,
    /** In no département in particular. */
    NATIONAL,
    /** In some département. */
    LOCAL,
    /** In one of those the rule names. */
    CHOSEN;

    boolean holds(Set<String> departements, Set<String> chosen) {
        return switch (this) {
            case ANY -> true;
            case NATIONAL -> departements.isEmpty();
            case LOCAL -> !departements.isEmpty();
            case CHOSEN -> departements.stream().anyMatch(chosen::contains);
        };
    }
}
