package org.relais.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the registration behind somebody whom a tool saw: by the id we gave it, by the address, by what staff decided before,
 * by the name last. A name that two registrations bear decides nothing.
 */
final class Matching {
    private final Set<Long> known = new HashSet<>();
    private final Map<String, Long> byAddress = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, Optional<Long>> decided;

    /** A registration as it can be recognised; name may be null. */
    record Candidate(long registration, String email, String name) {}

    /** @param decided folded name → registration, or nothing for a guest: what staff chose before */
    Matching(Collection<Candidate> candidates, Map<String, Optional<Long>> decided) {
        this.decided = Map.copyOf(decided);
        for (Candidate each : candidates) {
            known.add(each.registration());
            if (each.email() != null) {
                byAddress.put(each.email().toLowerCase(Locale.ROOT), each.registration());
            }
            String name = each.name() == null ? "" : Names.folded(each.name());
            if (!name.isEmpty() && byName.putIfAbsent(name, each.registration()) != null) {
                shared.add(name);
            }
        }
    }

    Optional<Long> find(Observed seen) {
        if (seen.registration() != null && known.contains(seen.registration())) {
            return Optional.of(seen.registration());
        }
        Long addressed = byAddress.get(seen.email());
        if (addressed != null) {
            return Optional.of(addressed);
        }
        String key = Names.folded(seen.label());
        if (decided.containsKey(key)) {
            return decided.get(key);
        }
        return Names.readings(seen.name()).stream()
                .filter(name -> byName.containsKey(name) && !shared.contains(name))
                .findFirst()
                .map(byName::get);
    }

    /** Whether staff said before that nobody registered is behind it. */
    boolean guest(Observed seen) {
        Optional<Long> before = decided.get(Names.folded(seen.label()));
        return before != null && before.isEmpty();
    }
}
