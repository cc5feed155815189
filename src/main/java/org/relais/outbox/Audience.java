package org.relais.outbox;

import java.util.Map;

/**
 * Who an issue goes to, as the room above defines it: a select that yields the columns person,
 * address, fingerprint, name and language, in which {@code :name} stands for a parameter. Each
 * address at most once.
 */
public record Audience(String select, Map<String, Object> parameters) {
    public Audience {
        parameters = Map.copyOf(parameters);
    }
}
