package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Route;
import org.relais.testing.Team;

/**
 * Every route that an issue has, page and API: either it changes what people would get, and then it takes the approval away and is shut
 * once the issue is scheduled; or it changes nothing of that. None makes leave what nobody approved. A new route fails here until it
 * stands in one of the two lists.
 */
class ApprovalRoutesIT extends OnTheServer {
    private static final String PAGE = "/staff/newsletter/{number}";
    private static final String API = "/api/v1/issues/{number}";
    private static final String SOME = "{\"title\":\"Autrement\",\"summary\":\"Autrement.\",\"text\":\"Autrement.\"}";

    /** What neither changes a word of it nor whom it is for. An undo through the API is for drafts. */
    private static final Set<String> NOTHING = Stream.concat(
                    Stream.of(
                                    "approve cancel checks comment correction draft draft/{link}/revoke duplicate pause presence preview/as"
                                            .split(" "),
                                    "preview/trial readers rest resume review schedule send-back try unschedule"
                                            .split(" "))
                            .flatMap(Stream::of)
                            .map(act -> "POST " + PAGE + "/" + act),
                    Stream.of(
                                    "approve cancel checks comments correction duplicate pause resume rest review schedule send-back undo unschedule"
                                            .split(" "))
                            .map(act -> "POST " + API + "/" + act))
            .collect(Collectors.toUnmodifiableSet());

    private final Team author = Team.logIn();
    private final Team colleague = Team.logIn(Role.EDITOR);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private String page;
    private String path;

    /** One way to change what people would get. */
    private record Change(String route, String what, Supplier<Answer> act) {}

    /** Two sections, in the first a resource and two texts of the team, one of them dropped. */
    @BeforeEach
    void openADraft() {
        page = author.post("/staff/newsletter/announcements").expect(303).location();
        path = "/api/v1/issues/" + number();
        api.put(path, "{\"subject\":\"Un objet\",\"departements\":[\"973\"]}").expect(200);
        api.post(path + "/sections", "{\"title\":\"Ailleurs\"}").expect(200);
        for (String title : List.of("Un mot", "Un autre", "Retiré")) {
            api.post(
                            path + "/blocks",
                            "{\"section\":" + section(0) + ",\"kind\":\"TEXT\",\"title\":\"" + title
                                    + "\",\"text\":\"Un mot.\"}")
                    .expect(200);
        }
        author.post(
                        page,
                        "subject",
                        "Un objet",
                        "title",
                        "",
                        "introduction",
                        "",
                        "version",
                        version(),
                        "do",
                        "drop:" + entry(2))
                .expect(303);
        api.post(path + "/take/resource/" + waiting(), "").expect(200);
    }

    private List<Change> changes() {
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
                new Change("POST " + PAGE + "/audience", "others", () -> to("departements", "973, 33")),
                new Change(
                        "POST " + PAGE + "/audience",
                        "one language",
                        () -> to("departements", "973", "language", "en")),
                new Change(
                        "POST " + PAGE + "/audience",
                        "another topic",
                        () -> to("departements", "973", "topic", "RESOURCES")),
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
                        () -> colleague.post(
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
                new Change("PUT " + API, "others", () -> api.put(path, "{\"departements\":[\"973\",\"2A\"]}")),
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

    @Test
    void everyRouteOfAnIssueStandsInOneOfTheTwoLists() {
        Set<String> known = new TreeSet<>(NOTHING);
        changes().forEach(change -> known.add(change.route()));
        assertThat(routes().map(ApprovalRoutesIT::name).distinct()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Stream<Route> routes() {
        return Route.all().stream()
                .filter(route -> !route.reads())
                .filter(route -> name(route).contains(PAGE) || name(route).contains(API));
    }

    private static String name(Route route) {
        return route.toString().replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    @TestFactory
    Stream<DynamicTest> whateverChangesWhatPeopleGetTakesTheApprovalAway() {
        return changes().stream()
                .map(change -> DynamicTest.dynamicTest(change.route() + ": " + change.what(), () -> {
                    openADraft();
                    approve();
                    assertThat(change.act().get().status()).isIn(200, 303);
                    assertThat(status()).isEqualTo("DRAFT");
                }));
    }

    @Test
    void whatIsScheduledIsChangedByNoneOfThem() {
        new Editors(author).importFile("email,langue,departement\nlectrice@routes.example.org,fr,973\n");
        approve();
        schedule().expect(303);
        Object before = content();
        for (Change change : changes()) {
            assertThat(change.act().get().status()).as(change.toString()).isEqualTo(409);
            assertThat(status()).as(change.toString()).isEqualTo("SCHEDULED");
        }
        assertThat(content()).isEqualTo(before);
        author.post(page + "/unschedule").expect(303);
        assertThat(status()).isEqualTo("APPROVED");
    }

    /** Whatever is sent to it: without somebody else it comes no further than to be asked for. */
    @Test
    void noRouteMakesLeaveWhatNobodyElseApproved() {
        author.post(page + "/review").expect(303);
        List<Route> last =
                routes().filter(route -> route.path().endsWith("/cancel")).toList();
        Stream<Route> others = routes().filter(route -> !last.contains(route));
        Stream.concat(others, last.stream()).forEach(route -> {
            assertThat(send(route).status()).as(route.toString()).isLessThan(500);
            assertThat(status()).as(route.toString()).isIn("DRAFT", "IN_REVIEW", "CANCELLED");
        });
        assertThat(database.value("select mailing_id from issue where number = ?", number()))
                .isNull();
    }

    private Answer send(Route route) {
        String where = route.template()
                .replaceFirst("\\{number[^/]*}", String.valueOf(number()))
                .replaceAll("\\{id[^/]*}", entry(0))
                .replaceAll("\\{\\w+:\\(([a-z-]+)\\|[a-z|-]+\\)}", "$1")
                .replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "1");
        String form = "do=now&word=Vu&words=Vu&date=2031-01-14&time=09:00&title=Vu&version=" + version();
        String json = "{\"sendAt\":\"2031-01-14T08:00:00Z\",\"word\":\"Vu\",\"words\":\"Vu\"}";
        return switch (route.consumes()) {
            case "" -> author.send(route.method(), where, null, "Sec-Fetch-Site", "same-origin");
            case "application/json" -> api.send(route.method(), where, json, "Content-Type", route.consumes());
            case "multipart/form-data" ->
                author.send(
                        route.method(),
                        where,
                        "--b--\r\n",
                        "Content-Type",
                        route.consumes() + "; boundary=b",
                        "Sec-Fetch-Site",
                        "same-origin");
            default ->
                author.send(
                        route.method(),
                        where,
                        form,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin");
        };
    }

    private void approve() {
        author.post(page + "/review").expect(303);
        String read = colleague.get(page + "/review").typed("version");
        colleague.post(page + "/approve", "version", read).expect(303);
        assertThat(status()).isEqualTo("APPROVED");
    }

    private Answer schedule() {
        return author.post(page + "/schedule", "date", "2031-01-14", "time", "09:00", "word", "Vu ensemble");
    }

    private Answer to(String... fields) {
        return author.post(page + "/audience", fields);
    }

    private Answer press(String button) {
        return press(button, "Un objet");
    }

    private Answer press(String button, String subject) {
        return author.post(
                page, "version", version(), "subject", subject, "title", "", "introduction", "", "do", button);
    }

    private Answer drag(String moved, String into) {
        return author.post(
                page,
                "version",
                version(),
                "subject",
                "Un objet",
                "title",
                "",
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
        String id = Api.json(api.post(
                                "/api/v1/resources",
                                "{\"kind\":\"TOOL\",\"title\":\"Route " + UUID.randomUUID()
                                        + "\",\"summary\":\"À retenir.\",\"link\":\"https://example.org/x\",\"organisation\":\"Équipe\"}")
                        .expect(201))
                .get("id")
                .toString();
        api.post("/api/v1/resources/" + id + "/validate", "").expect(200);
        return id;
    }

    private String section(int at) {
        return id("select id from issue_section where issue_id = %d and not removed order by position", at);
    }

    /** From top to bottom: two texts, then the resource. */
    private String entry(int at) {
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
    private Object content() {
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

    private int number() {
        return Integer.parseInt(page.replaceFirst(".*/", ""));
    }

    private String version() {
        return database.value("select version from issue where number = ?", number())
                .toString();
    }

    private String status() {
        return (String) database.value("select status from issue where number = ?", number());
    }
}
