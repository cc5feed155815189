package org.relais.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * What led to an exception. The suppressed count too: what fails while committing arrives that way. They may go in a circle, as
 * those of the embedded database did when its disk was full.
 */
final class Causes {
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Causes() {}

    /** The first of that type, from the outside. */
    static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> wanted) {
        return new Causes().find(thrown, wanted);
    }

    private <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            if (wanted.isInstance(each)) {
                return Optional.of(wanted.cast(each));
            }
            for (Throwable beside : each.getSuppressed()) {
                Optional<T> found = find(beside, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
