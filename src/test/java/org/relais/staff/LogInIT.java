package org.relais.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

class LogInIT extends OnTheServer {
    @Test
    void theAdministratorFindsTheTeamsFirstPage() {
        assertThat(Team.logIn().get("/staff").expect(200).page().select("h1")).isNotEmpty();
    }
}
