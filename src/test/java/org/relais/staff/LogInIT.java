package org.relais.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.OnTheServer;
import org.relais.testing.PublicSite;
import org.relais.testing.Team;

class LogInIT extends OnTheServer {
    @Test
    void aStrangerIsSentToTheFormAndBack() {
        Team.Colleague colleague = Team.join(Role.ADMIN);
        Answer form = publicSite.open("/staff/audit").expect(200);
        assertThat(form.typed("login.to")).isEqualTo("/staff/audit");
        Answer in = logIn(colleague.email(), colleague.password(), form.typed("login.to"))
                .expect(303);
        assertThat(in.location()).isEqualTo("/staff/audit");
        assertThat(in.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(publicSite.get("/staff/audit").status()).isEqualTo(200);
    }

    @Test
    void noAddressMakesTheLogInLeadElsewhere() {
        Team.Colleague colleague = Team.join(Role.EDITOR);
        assertThat(logIn(colleague.email(), colleague.password(), "https://evil.example/")
                        .location())
                .isEqualTo("/staff");
        assertThat(publicSite.get("/login?to=//evil.example").typed("login.to")).isEqualTo("/staff");
    }

    @Test
    void anUnknownAddressAndAWrongPasswordAreToldAlike() {
        Team.Colleague colleague = Team.join(Role.EDITOR);
        Answer wrong = logIn(colleague.email(), "pas-le-mot-de-passe", "/staff").expect(422);
        Answer unknown =
                logIn("personne@example.org", "pas-le-mot-de-passe", "/staff").expect(422);
        assertThat(wrong.errors()).isEqualTo(unknown.errors()).isNotBlank();
        assertThat(wrong.typed("login.email")).as("what was typed is kept").isEqualTo(colleague.email());
        assertThat(wrong.page().title()).startsWith("Erreur");
        database.change("delete from login_failure");
    }

    @Test
    void tenFailuresSlowOneAccountDownAndNobodyElse() {
        Team.Colleague guessed = Team.join(Role.EDITOR);
        Team.Colleague other = Team.join(Role.EDITOR);
        try {
            for (int i = 0; i < 10; i++) {
                logIn(guessed.email(), "essai-numéro-" + i, "/staff").expect(422);
            }
            assertThat(logIn(guessed.email(), guessed.password(), "/staff")
                            .expect(422)
                            .errors())
                    .contains("Trop d’essais");
            logIn(other.email(), other.password(), "/staff").expect(303);
            database.change("update login_failure set at = at - interval '16' minute");
            logIn(guessed.email(), guessed.password(), "/staff").expect(303);
        } finally {
            database.change("delete from login_failure");
        }
    }

    @Test
    void aFormSentAfterTheLogInHasExpiredIsNotLost() {
        Team.Colleague administrator = Team.join(Role.ADMIN);
        Team team = Team.logIn(administrator);
        database.change(
                "update login set expires_at = now() where account_id = (select id from account where email = ?)",
                administrator.email());

        Answer interrupted = team.post(
                        "/staff/tokens", "name", "C’était long à écrire", "roles", "EDITOR", "roles", "REVIEWER")
                .expect(401);
        assertThat(interrupted.typed("name")).isEqualTo("C’était long à écrire");
        assertThat(interrupted.page().select("[name=roles]").eachAttr("value")).containsExactly("EDITOR", "REVIEWER");
        assertThat(interrupted.typed("login.to")).isEqualTo("/staff/tokens");

        Answer replay = team.post(
                        "/login",
                        "name",
                        interrupted.typed("name"),
                        "roles",
                        "EDITOR",
                        "roles",
                        "REVIEWER",
                        "login.email",
                        administrator.email(),
                        "login.password",
                        administrator.password(),
                        "login.to",
                        interrupted.typed("login.to"))
                .expect(307);
        assertThat(replay.location())
                .as("307 makes the browser send the same body again")
                .isEqualTo("/staff/tokens");
        team.post(replay.location(), "name", interrupted.typed("name"), "roles", "EDITOR", "roles", "REVIEWER")
                .expect(200);
        assertThat(team.get("/staff/tokens").page().text()).contains("C’était long à écrire");
    }

    @Test
    void loggingOutEndsTheLogInOnTheServerToo() {
        Team team = Team.logIn(Team.join(Role.EDITOR));
        String cookie = team.cookie("relais");
        assertThat(team.post("/logout").expect(303).follow().notice()).isNotBlank();
        Answer again = new PublicSite().send("GET", "/staff", null, "Cookie", "relais=" + cookie);
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        Team.Colleague leaving = Team.join(Role.EDITOR);
        Team team = Team.logIn(leaving);
        Object id = database.value("select id from account where email = ?", leaving.email());
        Team.logIn().post("/staff/accounts/" + id + "/disable").expect(303);
        assertThat(team.get("/staff").status()).isEqualTo(303);
        logIn(leaving.email(), leaving.password(), "/staff").expect(422);
        database.change("delete from login_failure");
    }

    private Answer logIn(String email, String password, String to) {
        return publicSite.post("/login", "login.email", email, "login.password", password, "login.to", to);
    }
}
