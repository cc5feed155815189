package org.relais.attachments;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asked as a CDI event of the rooms that files belong to, before files go: whatever nobody keeps is forgotten. */
public final class Keeping {
    private final List<Long> candidates;
    private final Set<Long> kept = new HashSet<>();

    Keeping(List<Long> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    public List<Long> candidates() {
        return candidates;
    }

    /** Numbers that somebody still needs, among others. */
    public void keep(Collection<Long> ids) {
        kept.addAll(ids);
    }

    List<Long> unnamed() {
        return candidates.stream().filter(id -> !kept.contains(id)).toList();
    }
}
