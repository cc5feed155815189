package org.relais.revisions;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.resources.Audience;
import org.relais.resources.Details;
import org.relais.resources.Details.Attendance;
import org.relais.resources.Draft;
import org.relais.resources.ResourceKind;
import org.relais.resources.When;

/** A draft as text, for what is kept and never searched. */
final class DraftText {
    private DraftText() {}

    static String written(Draft draft) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", draft.kind().name())
                .add("title", draft.title())
                .add("summary", draft.summary())
                .add("body", draft.body() == null ? "" : draft.body())
                .add("place", draft.place() == null ? "" : draft.place())
                .add("zone", draft.when().zone().getId())
                .add("departements", Json.createArrayBuilder(new TreeSet<>(draft.departements())))
                .add("themes", Json.createArrayBuilder(new TreeSet<>(draft.themes())))
                .add(
                        "audience",
                        Json.createArrayBuilder(draft.audience().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()))
                .add("language", draft.details().language())
                .add("attendance", draft.details().attendance().name())
                .add("transcript", draft.details().transcript())
                .add("attachments", Json.createArrayBuilder(draft.details().attachments()));
        addIfThere(json, "link", draft.link());
        addIfThere(json, "startsAt", draft.when().startsAt());
        addIfThere(json, "endsAt", draft.when().endsAt());
        addIfThere(json, "minutes", draft.details().minutes());
        return json.build().toString();
    }

    private static void addIfThere(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    static Draft read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Draft(
                    ResourceKind.valueOf(json.getString("kind")),
                    json.getString("title"),
                    json.getString("summary"),
                    json.getString("body"),
                    json.getString("link", null),
                    new When(instant(json, "startsAt"), instant(json, "endsAt"), ZoneId.of(json.getString("zone"))),
                    json.getString("place"),
                    words(json.getJsonArray("departements")),
                    words(json.getJsonArray("themes")),
                    words(json.getJsonArray("audience")).stream()
                            .map(Audience::valueOf)
                            .collect(Collectors.toSet()),
                    details(json));
        }
    }

    private static Details details(JsonObject json) {
        String minutes = json.getString("minutes", null);
        return new Details(
                json.getString("language"),
                Attendance.valueOf(json.getString("attendance")),
                minutes == null ? null : Integer.valueOf(minutes),
                json.getString("transcript"),
                json.getJsonArray("attachments").getValuesAs(JsonNumber::longValue));
    }

    private static Instant instant(JsonObject json, String name) {
        return json.containsKey(name) ? Instant.parse(json.getString(name)) : null;
    }

    private static Set<String> words(JsonArray array) {
        return new HashSet<>(array.getValuesAs(JsonString::getString));
    }
}
