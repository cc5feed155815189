package org.relais.contributions;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relais.Refusal;
import org.relais.web.Typed;

/** The form as it was typed so far, by field: whatever can be refused later is kept as it is until then. */
public final class Answers {
    private static final int MOST = 100_000;

    private final Map<String, List<String>> typed;

    private Answers(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    static Answers none() {
        return new Answers(new TreeMap<>());
    }

    static Answers read(String json) {
        Map<String, List<String>> typed = new TreeMap<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.keySet()
                    .forEach(
                            field -> typed.put(field, object.getJsonArray(field).getValuesAs(JsonString::getString)));
        }
        return new Answers(typed);
    }

    /** The same with the fields of that step as they came; a box that is not ticked any more is not sent. */
    Answers with(Step step, Map<String, List<String>> sent) {
        Map<String, List<String>> all = new TreeMap<>(typed);
        step.fields().forEach(field -> {
            all.remove(field);
            if (sent.containsKey(field)) {
                all.put(field, List.copyOf(sent.get(field)));
            }
        });
        Answers answers = new Answers(all);
        if (answers.length() > MOST) {
            throw Refusal.tooLarge("", "contribution.too-much");
        }
        return answers;
    }

    Answers with(String field, List<String> values) {
        Map<String, List<String>> all = new TreeMap<>(typed);
        all.put(field, List.copyOf(values));
        return new Answers(all);
    }

    /** What still says the same as before, but for how it was typed, says what came after. */
    Answers corrected(String field, String before, String after) {
        String old = before == null ? "" : before;
        boolean untouched = Typed.lines(typed(field)).replaceAll("\\s+", " ").equals(old.replaceAll("\\s+", " "));
        return untouched ? with(field, List.of(after == null ? "" : after)) : this;
    }

    Answers without(String field) {
        Map<String, List<String>> all = new TreeMap<>(typed);
        all.remove(field);
        return new Answers(all);
    }

    private int length() {
        return typed.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** What a field held, or the empty string. */
    public String typed(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean ticked(String field, String value) {
        return all(field).contains(value);
    }

    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        typed.forEach((field, values) -> json.add(field, Json.createArrayBuilder(values)));
        return json.build().toString();
    }
}
