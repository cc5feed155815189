package org.relais.webhooks;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is told: {@code {"event", "id", "at", "data": {"object", …}}}. Data is numbers, states, instants and links; text that could
 * be a name, an address or someone's words is an error of ours (P11, P12).
 */
record Message(Event event, String id, Instant at, String body) {
    private static final int LONGEST = 4000; // the column's
    private static final Pattern NO_WORDS = Pattern.compile("[A-Za-z0-9:/._?=&%#-]{0,500}");

    static Message of(Event event, String object, Map<String, Object> facts, Instant now) {
        String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
        JsonObjectBuilder data = Json.createObjectBuilder().add("object", plain(object));
        facts.forEach((name, value) -> add(data, name, value));
        String body = Json.createObjectBuilder()
                .add("event", event.known())
                .add("id", id)
                .add("at", now.toString())
                .add("data", data)
                .build()
                .toString();
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A webhook tells numbers and links, not " + body.length() + " characters");
        }
        return new Message(event, id, now, body);
    }

    private static void add(JsonObjectBuilder data, String name, Object value) {
        if (value == null) {
            data.addNull(name);
        } else if (value instanceof Long || value instanceof Integer) {
            data.add(name, ((Number) value).longValue());
        } else if (value instanceof Boolean yes) {
            data.add(name, yes);
        } else {
            data.add(name, plain(value.toString()));
        }
    }

    private static String plain(String text) {
        if (!NO_WORDS.matcher(text).matches()) {
            throw new IllegalArgumentException("A webhook tells numbers, states, instants and links only");
        }
        return text;
    }
}
