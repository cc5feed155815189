package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** What people see when the database does not give what it is asked for (S22). The menu of each page asks it too. */
class FailureIT extends OnTheServer {
    private static final String REFERENCE = "(?s).*référence [0-9A-Z]{1,4}\\).*";

    @Test
    void peopleReadAPlainSentenceWithAReferenceAndNothingOfTheInside() {
        Team administrator = Team.logIn();
        Api api = Api.withToken(Role.REVIEWER);
        database.change("alter table resource rename to resource_away");
        try {
            Answer page = administrator.get("/staff/resources").expect(500);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.page().select("h1").text()).isEqualTo("Relais est momentanément indisponible");
            assertThat(page.page().select("main").text()).matches(REFERENCE);
            assertThat(page.body()).doesNotContain("Exception", "resource_away", "org.relais", "select ");
            assertThat(page.header("Content-Security-Policy")).isNotEmpty();

            Answer problem = api.get("/api/v1/resources").expect(500);
            assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
            assertThat(problem.body()).contains("référence").doesNotContain("Exception", "org.relais");
        } finally {
            database.change("alter table resource_away rename to resource");
        }
        administrator.get("/staff/resources").expect(200);
    }
}
