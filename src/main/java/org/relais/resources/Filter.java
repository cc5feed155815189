package org.relais.resources;

import java.util.Set;

/**
 * What a visitor of the public centre looks for.
 *
 * @param kinds none is any
 * @param departement an INSEE code, {@link #NATIONAL}, or empty for anywhere
 */
public record Filter(Set<ResourceKind> kinds, String departement) {
    /** In place of a code: what is for the whole country. */
    public static final String NATIONAL = "national";

    public boolean isEmpty() {
        return kinds.isEmpty() && departement.isEmpty();
    }
}
