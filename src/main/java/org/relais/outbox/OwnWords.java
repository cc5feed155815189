package org.relais.outbox;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.relais.envelope.CalendarPart;
import org.relais.envelope.Personal;

/**
 * What a delivery says of its own, as its row keeps it: all null for an issue, which so costs no more than before.
 *
 * @param personal without the attachment
 * @param attached whether one waits in its own table, so that a batch of claimed rows does not hold the files of all
 */
public record OwnWords(Personal personal, boolean attached) {
    public static final OwnWords NONE = new OwnWords(Personal.NONE, false);

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    static OwnWords of(Personal personal) {
        return new OwnWords(personal.attaching(null), personal.attachment() != null);
    }

    /** From the columns slots, reply_to, calendar_method, calendar and attached. */
    public static OwnWords read(ResultSet row) throws SQLException {
        String slots = row.getString("slots");
        String replyTo = row.getString("reply_to");
        String calendar = row.getString("calendar");
        boolean attached = row.getBoolean("attached");
        if (slots == null && replyTo == null && calendar == null && !attached) {
            return NONE;
        }
        CalendarPart part = calendar == null ? null : new CalendarPart(row.getString("calendar_method"), calendar);
        return new OwnWords(new Personal(slots == null ? Map.of() : values(slots), replyTo, part), attached);
    }

    /** Null when there are none. */
    String slots() {
        if (personal.slots().isEmpty()) {
            return null;
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        personal.slots().forEach(json::add);
        return json.build().toString();
    }

    String calendarMethod() {
        return personal.calendar() == null ? null : personal.calendar().method();
    }

    String calendar() {
        return personal.calendar() == null ? null : personal.calendar().ics();
    }

    /** Null rather than false, which would be a value. */
    Boolean attachedOrNull() {
        return attached ? Boolean.TRUE : null;
    }

    private static Map<String, String> values(String slots) {
        try (var reader = JSON.createReader(new StringReader(slots))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> ((JsonString) each.getValue()).getString()));
        }
    }
}
