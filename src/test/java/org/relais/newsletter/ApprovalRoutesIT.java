package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.newsletter.WaysToChange.API;
import static org.relais.newsletter.WaysToChange.PAGE;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relais.newsletter.WaysToChange.Change;
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
    private WaysToChange issue;

    @BeforeEach
    void openADraft() {
        issue = new WaysToChange(database, author, api);
    }

    @Test
    void everyRouteOfAnIssueStandsInOneOfTheTwoLists() {
        Set<String> known = new TreeSet<>(NOTHING);
        issue.all().forEach(change -> known.add(change.route()));
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
        List<Change> all = issue.all();
        return IntStream.range(0, all.size())
                .mapToObj(at -> DynamicTest.dynamicTest(
                        all.get(at).route() + ": " + all.get(at).what(), () -> fallsBack(at)));
    }

    /** Each on a draft of its own. */
    private void fallsBack(int at) {
        openADraft();
        approve();
        assertThat(issue.all().get(at).act().get().status()).isIn(200, 303);
        assertThat(issue.status()).isEqualTo("DRAFT");
    }

    @Test
    void whatIsScheduledIsChangedByNoneOfThem() {
        new Editors(author).importFile("email,langue,departement\nlectrice@routes.example.org,fr,05\n");
        approve();
        schedule().expect(303);
        Object before = issue.content();
        for (Change change : issue.all()) {
            assertThat(change.act().get().status()).as(change.toString()).isEqualTo(409);
            assertThat(issue.status()).as(change.toString()).isEqualTo("SCHEDULED");
        }
        assertThat(issue.content()).isEqualTo(before);
        author.post(page() + "/unschedule").expect(303);
        assertThat(issue.status()).isEqualTo("APPROVED");
    }

    /** Whatever is sent to it: without somebody else it comes no further than to be asked for. */
    @Test
    void noRouteMakesLeaveWhatNobodyElseApproved() {
        author.post(page() + "/review").expect(303);
        List<Route> last =
                routes().filter(route -> route.path().endsWith("/cancel")).toList();
        Stream<Route> others = routes().filter(route -> !last.contains(route));
        Stream.concat(others, last.stream()).forEach(route -> {
            assertThat(send(route).status()).as(route.toString()).isLessThan(500);
            assertThat(issue.status()).as(route.toString()).isIn("DRAFT", "IN_REVIEW", "CANCELLED");
        });
        assertThat(database.value("select mailing_id from issue where number = ?", issue.number()))
                .isNull();
    }

    private Answer send(Route route) {
        String where = route.template()
                .replaceFirst("\\{number[^/]*}", String.valueOf(issue.number()))
                .replaceAll("\\{id[^/]*}", issue.entry(0))
                .replaceAll("\\{\\w+:\\(([a-z-]+)\\|[a-z|-]+\\)}", "$1")
                .replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "1");
        String form = "do=now&word=Vu&words=Vu&date=2031-01-14&time=09:00&title=Vu&version=" + issue.version();
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
        author.post(page() + "/review").expect(303);
        String read = colleague.get(page() + "/review").typed("version");
        colleague.post(page() + "/approve", "version", read).expect(303);
        assertThat(issue.status()).isEqualTo("APPROVED");
    }

    private Answer schedule() {
        return author.post(page() + "/schedule", "date", "2031-01-14", "time", "09:00", "word", "Vu ensemble");
    }

    private String page() {
        return PAGE.replace("{number}", String.valueOf(issue.number()));
    }
}
