package org.relais.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A select with {@code :name} parameters, turned into one with positions. Casts ({@code ::}) and
 * quoted text are left alone; a collection is one array, for {@code = any(:departements)}.
 */
record NamedSql(String sql, List<Object> values) {
    private static final Pattern PART = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([A-Za-z]\\w*)");

    static NamedSql of(String select, Map<String, Object> parameters) {
        List<Object> values = new ArrayList<>();
        Matcher part = PART.matcher(select);
        String sql = part.replaceAll(found -> Matcher.quoteReplacement(place(found.group(), parameters, values)));
        return new NamedSql(sql, values);
    }

    private static String place(String found, Map<String, Object> parameters, List<Object> values) {
        if (!found.startsWith(":") || found.equals("::")) {
            return found;
        }
        String name = found.substring(1);
        if (!parameters.containsKey(name)) {
            throw new IllegalArgumentException("The audience names :" + name + " and does not give it.");
        }
        values.add(parameters.get(name));
        return "?";
    }
}
