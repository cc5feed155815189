package org.relais.gate;

import java.util.ArrayList;
import java.util.List;

/** Where the checks write down what they find. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** Nothing leaves like this. */
    public void stop(String mend, String key, String... about) {
        all.add(new Finding(Finding.Level.STOP, key, List.of(about), mend));
    }

    /** Somebody should look at it. */
    public void look(String mend, String key, String... about) {
        all.add(new Finding(Finding.Level.LOOK, key, List.of(about), mend));
    }

    /** What stops first, each in the order it was found; what stands in both languages is said once. */
    public List<Finding> all() {
        return all.stream()
                .distinct()
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .toList();
    }

    boolean none() {
        return all.isEmpty();
    }

    void addAll(Findings others) {
        all.addAll(others.all);
    }
}
