package org.relais.staff;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A form that was sent after its log-in had expired: its fields travel through the log-in page, so that nothing is lost. */
public final class InterruptedForm {
    private static final String LOGIN_FIELD = "login.";

    public record Field(String name, String value) {}

    private InterruptedForm() {}

    /** The fields of a URL-encoded body. */
    static List<Field> parse(byte[] body) {
        return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Field(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : ""))
                .toList();
    }

    /** What a log-in form carries for another form. */
    static List<Field> kept(MultivaluedMap<String, String> form) {
        List<Field> kept = new ArrayList<>();
        form.forEach((name, values) -> {
            if (!name.startsWith(LOGIN_FIELD)) {
                values.forEach(value -> kept.add(new Field(name, value)));
            }
        });
        return kept;
    }

    /** Only a path of ours, never another site (S8). */
    static String local(String to) {
        boolean ours = to != null && to.matches("/[A-Za-z0-9][A-Za-z0-9/._~-]*(\\?[A-Za-z0-9=&._~%-]*)?");
        return ours ? to : "/staff";
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
