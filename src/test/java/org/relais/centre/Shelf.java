package org.relais.centre;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Team;

/** Resources that a test makes public, and takes back when it is over. */
public final class Shelf {
    private final Api submitters = Api.withToken(Role.EDITOR);
    private final Api reviewers = Api.withToken(Role.REVIEWER);

    /** A resource with what every one needs; a test names the rest. */
    public static JsonObjectBuilder resource(String kind, String title) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("title", title)
                .add("summary", "Ce qu’il faut en retenir, en deux phrases.")
                .add("organisation", "Équipe du réseau");
    }

    public String publish(JsonObjectBuilder resource) {
        String id = submit(resource);
        reviewers.post("/api/v1/resources/" + id + "/validate", "").expect(200);
        return id;
    }

    public String submit(JsonObjectBuilder resource) {
        return Api.json(submitters
                        .post("/api/v1/resources", resource.build().toString())
                        .expect(201))
                .get("id")
                .toString();
    }

    /** Taken out of the centre by the team. */
    public void archive(String id) {
        Team.logIn().post("/staff/resources/" + id + "/archive").expect(303);
    }

    /** As if it never had been: other tests read the same centre. */
    public static void clear(DatabaseProbe database, String titleLike) {
        String those = "(select id from resource where title like ?)";
        for (String table : new String[] {"departement", "theme", "audience", "history_line"}) {
            database.change("delete from resource_" + table + " where resource_id in " + those, titleLike);
        }
        database.change("delete from resource where title like ?", titleLike);
    }
}
