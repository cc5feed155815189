package org.relais.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.relais.staff.Role;

/** Another program with a token. */
public final class Api {
    private final Browsing http = new PublicSite();

    private Api(String token) {
        http.bears(token);
    }

    /** A fresh token with those roles, made by the administrator as on the page. */
    public static Api withToken(Role... roles) {
        List<String> form = new ArrayList<>(List.of("name", "Essai"));
        for (Role role : roles) {
            form.addAll(List.of("roles", role.name()));
        }
        Answer page =
                Team.logIn().post("/staff/tokens", form.toArray(String[]::new)).expect(200);
        return new Api(page.page().select("code").text());
    }

    /** A token that a test has made itself. */
    public static Api with(String token) {
        return new Api(token);
    }

    public static Api withoutToken() {
        return new Api(null);
    }

    public Answer get(String path) {
        return send("GET", path, null, "Accept", "application/json");
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, "Content-Type", "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json, "Content-Type", "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return http.send(method, path, body, headers);
    }

    /** With a file beside the fields, in the way of a form. */
    public Answer upload(String path, Browsing.Upload file, String... namesAndValues) {
        return http.upload(path, file, namesAndValues);
    }

    public static JsonObject json(Answer answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
