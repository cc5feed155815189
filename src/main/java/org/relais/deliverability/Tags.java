package org.relais.deliverability;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A list of {@code tag=value;} as DKIM and DMARC write it (RFC 6376 3.2). */
record Tags(Map<String, String> values) {
    static Tags of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).replaceAll("\\s", ""));
            }
        }
        return new Tags(values);
    }

    String get(String tag, String otherwise) {
        return values.getOrDefault(tag, otherwise);
    }

    boolean has(String tag) {
        return values.containsKey(tag);
    }
}
