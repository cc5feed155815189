package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A form that changes something comes from one of our own pages (S6). */
class SameOriginIT extends OnTheServer {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "X-Nothing, at-all"
    })
    void aFormFromElsewhereChangesNothing(String header, String value) {
        Team team = Team.logIn();
        long before = database.count("api_token");
        assertThat(team.send("POST", "/staff/tokens", "name=intrus&roles=ADMIN", "Content-Type", FORM, header, value)
                        .status())
                .isEqualTo(403);
        assertThat(database.count("api_token where name = 'intrus'")).isZero();
        assertThat(database.count("api_token")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aCookieDoesNotOpenTheApi() {
        assertThat(Team.logIn().get("/api/v1/anything").status()).isIn(401, 404);
    }

    @Test
    void anApiAnswerIsAProblemInTheCallersLanguage() {
        var answer = Api.withoutToken().send("GET", "/api/v1/no-such-thing", null, "Accept-Language", "en");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(Api.json(answer).getString("detail")).isNotBlank();
    }
}
