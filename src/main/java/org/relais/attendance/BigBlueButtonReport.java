package org.relais.attendance;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.webinars.BigBlueButton;

/**
 * What BigBlueButton tells once a meeting has ended (learning analytics): for each attendee when they joined and left. The meeting's
 * id is the one we gave the room; an attendee's is the number of the registration.
 *
 * @param date the date's id, or nothing when the room is none of ours
 */
public record BigBlueButtonReport(OptionalLong date, List<Observed> people) {
    private static final Pattern REGISTRATION = Pattern.compile("(?:registration-)?(\\d{1,18})");

    /** @throws Refusal when it is no such report */
    static BigBlueButtonReport read(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject all = reader.readObject();
            JsonObject data = all.getJsonObject("data");
            if (data == null) {
                return new BigBlueButtonReport(OptionalLong.empty(), List.of());
            }
            Optional<Instant> end = instant(data.get("finish"));
            List<Observed> people = list(data, "attendees").stream()
                    .filter(JsonObject.class::isInstance)
                    .map(each -> person(each.asJsonObject(), end))
                    .toList();
            return new BigBlueButtonReport(BigBlueButton.dateOf(all.getString("meeting_id", "")), people);
        } catch (JsonException | ClassCastException garbled) {
            throw Refusal.invalid("data", "attendance.report-unreadable");
        }
    }

    private static Observed person(JsonObject attendee, Optional<Instant> end) {
        String id = attendee.getString("ext_user_id", "");
        Matcher ours = REGISTRATION.matcher(id);
        return new Observed(
                ours.matches() ? Long.valueOf(ours.group(1)) : null,
                attendee.getString("name", ""),
                "",
                stays(instants(attendee, "joins"), instants(attendee, "leaves"), end),
                Duration.ZERO);
    }

    /** Each stay from a join to the first leave after it; who never left was there until the end. */
    private static List<Interval> stays(List<Instant> joins, List<Instant> leaves, Optional<Instant> end) {
        List<Interval> stays = new ArrayList<>();
        for (Instant join : joins) {
            leaves.stream()
                    .filter(join::isBefore)
                    .min(Instant::compareTo)
                    .or(() -> end.filter(join::isBefore))
                    .ifPresent(leave -> stays.add(new Interval(join, leave)));
        }
        return stays;
    }

    private static List<Instant> instants(JsonObject attendee, String name) {
        return list(attendee, name).stream()
                .flatMap(each -> instant(each).stream())
                .toList();
    }

    private static List<JsonValue> list(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : List.of();
    }

    private static Optional<Instant> instant(JsonValue value) {
        return Stream.ofNullable(value)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .flatMap(text -> {
                    try {
                        return Stream.of(OffsetDateTime.parse(text).toInstant());
                    } catch (DateTimeException garbled) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }
}
