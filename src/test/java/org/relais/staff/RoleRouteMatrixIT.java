package org.relais.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.PublicSite;
import org.relais.testing.Route;
import org.relais.testing.Team;

/** Every route for everyone, from the annotations themselves (S13). */
class RoleRouteMatrixIT extends OnTheServer {
    @Test
    void thereAreRoutes() {
        assertThat(Route.all())
                .extracting(Route::toString)
                .contains("GET /staff", "POST /staff/accounts", "POST /login");
    }

    @TestFactory
    Stream<DynamicTest> aStrangerComesOnlyWhereEveryoneMay() {
        return Route.all().stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    Answer answer = route.ask(route.api() ? Api.withoutToken()::send : sameOrigin(new PublicSite()));
                    if (route.allowed().isPresent()) {
                        expectStrangerRefused(route, answer);
                    } else {
                        expectServed(answer);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> oneRoleComesOnlyWhereItMay() {
        return Role.all().stream().flatMap(role -> {
            Team colleague = Team.logIn(role);
            Api program = Api.withToken(role);
            return Route.all().stream()
                    .filter(route -> route.allowed().isPresent())
                    .map(route -> DynamicTest.dynamicTest(role + " " + route, () -> {
                        Answer answer = route.ask(route.api() ? program::send : sameOrigin(colleague));
                        if (route.allowed().orElseThrow().contains(role)) {
                            expectServed(answer);
                        } else {
                            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
                        }
                    }));
        });
    }

    private static void expectStrangerRefused(Route route, Answer answer) {
        if (route.api() || !route.reads()) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
            assertThat(answer.location()).startsWith("/login?to=");
        }
    }

    /** Whatever it says about an empty form or a thing without a number, it is no refusal to come in and no failure of ours. */
    private static void expectServed(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500).isNotIn(401, 403, 405, 415);
        assertThat(answer.header("Location")).doesNotContain("/login?to=");
    }

    private static Route.Asking sameOrigin(org.relais.testing.Browsing browsing) {
        return (method, path, body, headers) -> {
            String[] more = Stream.concat(Stream.of(headers), Stream.of("Sec-Fetch-Site", "same-origin"))
                    .toArray(String[]::new);
            return browsing.send(method, path, body, more);
        };
    }
}
