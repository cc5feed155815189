package org.relais.segments;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Criteria as SQL over {@code subscriber s}: conditions, each with its {@code and}, in which {@code :name} stands for a parameter.
 * One value a name, so that JPA and the outbox read it alike.
 */
public final class Chosen {
    static final String SINCE = "since";
    static final String UNTIL = "until";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    Chosen() {}

    public String conditions() {
        return conditions.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether it is about when people were added. */
    public boolean dated() {
        return parameters.containsKey(SINCE) || parameters.containsKey(UNTIL);
    }

    void and(String condition) {
        conditions.append(" and ").append(condition);
    }

    void and(String condition, String name, Object value) {
        and(condition);
        parameters.put(name, value);
    }

    void andIf(Object value, String condition, String name) {
        if (value != null) {
            and(condition, name, value);
        }
    }

    /** « :topic0, :topic1 ». */
    String names(String name, Collection<String> values) {
        StringJoiner names = new StringJoiner(", ");
        int number = 0;
        for (String value : values) {
            String each = name + number++;
            parameters.put(each, value);
            names.add(":" + each);
        }
        return names.toString();
    }
}
