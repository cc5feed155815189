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

    /** Whoever it was may be gone since the page before was read: their place is the last one up to their number. */
    private static final String AFTER_BY_DATE = """
            (s.created_at, s.id) > (select c.created_at, c.id from subscriber c where c.id <= :after order by c.id desc limit 1)""";

    /** A place before the first day is that day's beginning, else PostgreSQL reads on from there to it (120 ms for half a list). */
    private static final String AFTER_SINCE = """
            (s.created_at, s.id) > (select greatest(c.created_at, :since), case when c.created_at < :since then 0 else c.id end
              from subscriber c where c.id <= :after order by c.id desc limit 1)""";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    Chosen() {}

    public String conditions() {
        return conditions.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * Whoever comes after the one of that id, in {@link #order}; 0 for the first. Of dates nothing is said then about the id: to
     * PostgreSQL 18 its index of dates would seem twenty times as costly, and it would take another (83 ms, and so 2).
     */
    public String after(long id) {
        if (!dated()) {
            return "s.id > :after";
        }
        if (id <= 0) {
            return ":after <= 0";
        }
        return parameters.containsKey(SINCE) ? AFTER_SINCE : AFTER_BY_DATE;
    }

    /**
     * By id. Between dates in the order in which people were added: by id, PostgreSQL reads the whole list before the first who came
     * last week (1,000 ms at 1,000,000 people on a busy machine, and 2 ms from the index of dates).
     */
    public String order() {
        return dated() ? "s.created_at, s.id" : "s.id";
    }

    /** Whether it is about when people were added. */
    boolean dated() {
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
