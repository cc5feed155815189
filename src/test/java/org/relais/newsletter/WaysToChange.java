package org.relais.newsletter;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.DatabaseProbe;
import org.relais.testing.Editors;
import org.relais.testing.Team;

/**
 * An announcement of its own, and every way there is to change what people would get from it. It has three sections: in the first two
 * texts of the team and a third that is dropped, in the second nothing, in the last a resource.
 */
final class WaysToChange {
    static final String PAGE = "/staff/newsletter/{number}";
    static final String API = "/api/v1/issues/{number}";
    private static final String SOME = "{\"title\":\"Autrement\",\"summary\":\"Autrement.\",\"text\":\"Autrement.\"}";

    private final DatabaseProbe database;
    private final Team author;
    private final Api api;
    private final String page;
    private final String path;

    /** One of them. */
    record Change(String route, String what, Supplier<Answer> act) {}

    WaysToChange(DatabaseProbe database, Team author, Api api) {
        this.api = api;
        this.database = database;
        this.author = author;
        page = author.post("/staff/newsletter/announcements").expect(303).location();
        path = "/api/v1/issues/" + number();
        api.put(path, "{\"subject\":\"Un objet\",\"title\":\"Un titre\",\"departements\":[\"05\"]}")
                .expect(200);
        api.post(path + "/sections", "{\"title\":\"Ailleurs\"}").expect(200);
        for (String title : List.of("Un mot", "Un autre", "Retiré")) {
            api.post(
                            path + "/blocks",
                            "{\"section\":" + section(0) + ",\"kind\":\"TEXT\",\"title\":\"" + title
                                    + "\",\"text\":\"Un mot.\"}")
                    .expect(200);
        }
        press("drop:" + entry(2)).expect(303);
        api.post(path + "/take/resource/" + waiting(), "").expect(200);
    }

    List<Change> all() {
        return List.of(
                new Change("POST " + PAGE, "a comma", () -> press("save", "Un, objet")),
                new Change("POST " + PAGE, "what waits, prepared", () -> pressAfterwards("assemble")),
                new Change("POST " + PAGE, "one that waits", () -> press("take:" + waiting())),
                new Change("POST " + PAGE, "an entry up", () -> press("move-up:" + entry(1))),
                new Change("POST " + PAGE, "an entry down", () -> press("move-down:" + entry(0))),
                new Change("POST " + PAGE, "an entry dragged", () -> drag("e-" + entry(0), section(1))),
                new Change("POST " + PAGE, "a section dragged", () -> drag("s-" + section(0), "0")),
                new Change("POST " + PAGE, "an entry dropped", () -> press("drop:" + entry(0))),
                new Change("POST " + PAGE, "an entry put back", () -> press("put-back:" + dropped())),
                new Change("POST " + PAGE, "a section up", () -> press("section-up:" + section(1))),
                new Change("POST " + PAGE, "a section down", () -> press("section-down:" + section(0))),
                new Change("POST " + PAGE, "a section removed", () -> press("remove-section:" + section(0))),
                new Change("POST " + PAGE, "the last step undone", () -> press("undo:" + lastStep())),
                new Change("POST " + PAGE + "/audience", "others", () -> to("departements", "05, 33")),
                new Change(
                        "POST " + PAGE + "/audience", "one language", () -> to("departements", "05", "language", "en")),
                new Change(
                        "POST " + PAGE + "/audience",
                        "another topic",
                        () -> to("departements", "05", "topic", "RESOURCES")),
                new Change(
                        "POST " + PAGE + "/sections",
                        "a section",
                        () -> author.post(page + "/sections", "title", "Neuve")),
                new Change(
                        "POST " + PAGE + "/sections/{id}",
                        "its title",
                        () -> author.post(page + "/sections/" + section(0), "title", "Neuve", "titleEn", "")),
                new Change(
                        "POST " + PAGE + "/blocks",
                        "a block",
                        () -> author.upload(
                                page + "/blocks",
                                null,
                                "kind",
                                "TEXT",
                                "section",
                                section(0),
                                "title",
                                "",
                                "text",
                                "Neuf")),
                new Change(
                        "POST " + PAGE + "/blocks/{id}",
                        "its text",
                        () -> author.upload(
                                page + "/blocks/" + entry(0), null, "kind", "TEXT", "title", "", "text", "Neuf")),
                new Change(
                        "POST " + PAGE + "/entries/{id}",
                        "its words",
                        () -> author.post(
                                page + "/entries/" + entry(2),
                                "version",
                                version(),
                                "title",
                                "Neuf",
                                "summary",
                                "Neuf")),
                new Change(
                        "POST " + PAGE + "/entries/{id}/place",
                        "its place",
                        () -> author.post(page + "/entries/" + entry(0) + "/place", "where", section(1))),
                new Change(
                        "POST " + PAGE + "/entries/{id}/renew",
                        "its resource's new text",
                        () -> author.post(page + "/entries/" + entry(2) + "/renew")),
                new Change(
                        "POST " + PAGE + "/translation",
                        "its English",
                        () -> author.post(page + "/translation", "subject", "A subject")),
                new Change("PUT " + API, "a comma", () -> api.put(path, "{\"subject\":\"Un, objet\"}")),
                new Change("PUT " + API, "others", () -> api.put(path, "{\"departements\":[\"05\",\"2A\"]}")),
                new Change(
                        "POST " + API + "/assemble",
                        "what waits",
                        () -> afterwards(() -> api.post(path + "/assemble", ""))),
                new Change(
                        "POST " + API + "/take/{source}/{id}",
                        "one that waits",
                        () -> api.post(path + "/take/resource/" + waiting(), "")),
                new Change("POST " + API + "/sections", "a section", () -> api.post(path + "/sections", SOME)),
                new Change(
                        "PUT " + API + "/sections/{id}",
                        "its title",
                        () -> api.put(path + "/sections/" + section(0), SOME)),
                new Change(
                        "DELETE " + API + "/sections/{id}",
                        "without it",
                        () -> api.delete(path + "/sections/" + section(0))),
                new Change(
                        "POST " + API + "/sections/{id}/place",
                        "its place",
                        () -> api.post(path + "/sections/" + section(0) + "/place", "{}")),
                new Change(
                        "POST " + API + "/blocks",
                        "a block",
                        () -> api.post(
                                path + "/blocks",
                                "{\"section\":" + section(0) + ",\"kind\":\"TEXT\",\"text\":\"Neuf\"}")),
                new Change(
                        "PUT " + API + "/blocks/{id}", "its text", () -> api.put(path + "/blocks/" + entry(0), SOME)),
                new Change(
                        "PUT " + API + "/entries/{id}",
                        "its words",
                        () -> api.put(path + "/entries/" + entry(2), SOME)),
                new Change(
                        "POST " + API + "/entries/{id}/place",
                        "its place",
                        () -> api.post(path + "/entries/" + entry(0) + "/place", "{\"section\":" + section(1) + "}")),
                new Change(
                        "POST " + API + "/entries/{id}/{act}",
                        "without it",
                        () -> api.post(path + "/entries/" + entry(0) + "/drop", "")),
                new Change(
                        "POST " + API + "/entries/{id}/renew",
                        "its resource's new text",
                        () -> api.post(path + "/entries/" + entry(2) + "/renew", "{}")),
                new Change(
                        "PUT " + API + "/translation",
                        "its English",
                        () -> api.put(path + "/translation", "{\"subject\":\"A subject\"}")));
    }

    private Answer to(String... fields) {
        return author.post(page + "/audience", fields);
    }

    private Answer press(String button) {
        return press(button, "Un objet");
    }

    private Answer press(String button, String subject) {
        return author.post(
                page, "version", version(), "subject", subject, "title", "Un titre", "introduction", "", "do", button);
    }

    private Answer drag(String moved, String into) {
        return author.post(
                page,
                "version",
                version(),
                "subject",
                "Un objet",
                "title",
                "Un titre",
                "introduction",
                "",
                "do",
                "place",
                "moved",
                moved,
                "into",
                into,
                "before",
                "0");
    }

    private Answer pressAfterwards(String button) {
        return afterwards(() -> press(button));
    }

    /** When something has come that may be taken in. */
    private Answer afterwards(Supplier<Answer> act) {
        waiting();
        return act.get();
    }

    private String waiting() {
        return Editors.validated(api, "TOOL", "Route " + UUID.randomUUID());
    }

    private String section(int at) {
        return id("select id from issue_section where issue_id = %d and not removed order by position", at);
    }

    /** From top to bottom: two texts, then the resource. */
    String entry(int at) {
        return id(
                "select e.id from issue_entry e join issue_section s on s.id = e.section_id"
                        + " where e.issue_id = %d and not e.dropped order by s.position, e.position",
                at);
    }

    private String dropped() {
        return id("select id from issue_entry where issue_id = %d and dropped order by id", 0);
    }

    private String lastStep() {
        return id("select edit from issue_step where issue_id = %d order by edit desc", 0);
    }

    private String id(String sql, int at) {
        return String.valueOf(database.column(sql.formatted(issue())).get(at));
    }

    /** All that it says and whom it is for, but for who reads its page. */
    Object content() {
        return database.column(
                "select e.title || e.summary || e.position || e.section_id || e.dropped from issue_entry e"
                        + " where e.issue_id = " + issue()
                        + " union all select s.title || s.title_en || s.position || s.removed"
                        + " from issue_section s where s.issue_id = " + issue()
                        + " union all select i.subject || i.title || i.introduction || i.departements || i.topic"
                        + " || coalesce(i.audience_language, '') from issue i where i.id = " + issue() + " order by 1");
    }

    private Object issue() {
        return database.value("select id from issue where number = ?", number());
    }

    int number() {
        return Integer.parseInt(page.replaceFirst(".*/", ""));
    }

    String version() {
        return database.value("select version from issue where number = ?", number())
                .toString();
    }

    String status() {
        return (String) database.value("select status from issue where number = ?", number());
    }
}
