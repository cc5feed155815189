package org.relais.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A header's value with parameters, such as {@code text/calendar; method=REPLY}, read as leniently as mail programs do. */
record FieldValue(String value, Map<String, String> parameters) {
    private static final int MOST_PARAMETERS = 50;

    static FieldValue of(String text) {
        int semicolon = text.indexOf(';');
        String value = semicolon < 0 ? text : text.substring(0, semicolon);
        Map<String, String> parameters = new LinkedHashMap<>();
        int from = semicolon < 0 ? text.length() : semicolon + 1;
        while (from < text.length() && parameters.size() < MOST_PARAMETERS) {
            int to = end(text, from);
            put(parameters, text.substring(from, to));
            from = to + 1;
        }
        return new FieldValue(value.strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** Also of one that is cut into {@code name*0}, {@code name*1} … (RFC 2231), or empty. */
    String parameter(String name) {
        String whole = parameters.get(name);
        if (whole != null) {
            return whole;
        }
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; parameters.containsKey(name + "*" + i); i++) {
            pieces.append(parameters.get(name + "*" + i));
        }
        return pieces.toString();
    }

    /** The next semicolon outside quotes. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\' && quoted) {
                i++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (each == ';' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static void put(Map<String, String> parameters, String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            String name = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            parameters.putIfAbsent(name, unquoted(text.substring(equals + 1).strip()));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\", "") : value;
    }
}
