package org.relais.centre;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which texts hold the words that were looked for, and how well; in no order. Numbers and not objects: there may be thousands. */
public final class Hits {
    private long[] ids = new long[64];
    private float[] weights = new float[64];
    private int size;

    void add(long id, float weight) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        ids[size] = id;
        weights[size++] = weight;
    }

    void addAll(Collection<Hits> others) {
        others.forEach(other -> {
            for (int i = 0; i < other.size; i++) {
                add(other.ids[i], other.weights[i]);
            }
        });
    }

    /** Whose they are. */
    public Set<Long> numbers() {
        return Arrays.stream(ids, 0, size).boxed().collect(Collectors.toSet());
    }

    int size() {
        return size;
    }

    long id(int index) {
        return ids[index];
    }

    /** More is better. */
    float weight(int index) {
        return weights[index];
    }
}
