package org.relais;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relais.testing.PublicSite;
import org.relais.testing.StandaloneServer;
import org.relais.testing.Team;

/** The first minutes with Relais, on H2 in a data directory, with nothing configured; and what a wrong setting does. */
class NewcomerIT {
    private static final Pattern LOG_IN = Pattern.compile("Log in +(\\S+@\\S+) +password +(\\S+)");

    @Test
    void aFirstRunTellsHowToLogInAndASecondRunKeepsTheData() {
        try (StandaloneServer server = new StandaloneServer("newcomer", 1)) {
            server.start().awaitReady();
            Team.Colleague administrator = toldIn(server.output());
            Team team = Team.at(server, administrator);
            assertThat(team.get("/staff").expect(200).page().select("h1")).isNotEmpty();
            assertThat(server.output())
                    .contains(server.address(), server.dataDirectory().toString(), "(h2)", "sandbox");
            assertThat(server.output()).doesNotContain(" ERROR ");
            assertThat(new PublicSite(server)
                            .open("/resources")
                            .expect(200)
                            .page()
                            .select("main a[href^=/resources/]"))
                    .as("demonstration content")
                    .isNotEmpty();
            team.post("/staff/tokens", "name", "le jeton d’hier", "roles", "EDITOR")
                    .expect(200);
            server.stop();

            server.start().awaitReady();
            assertThat(server.output()).contains("with the account you already have");
            assertThat(team.get("/staff/tokens").expect(200).page().text())
                    .as("the log-in and the token outlive the restart")
                    .contains("le jeton d’hier");
            assertThat(new PublicSite(server).get("/").status()).isLessThan(500);
            readsTheList(team);
            server.stop();
        }
    }

    /** In SQL that has a twin for PostgreSQL, or that no other test says to H2. */
    private static void readsTheList(Team team) {
        for (String words : List.of("ase-", "@example.", "conseil dep")) {
            assertThat(team.post("/staff/subscribers/search", "words", words)
                            .expect(200)
                            .page()
                            .select("tbody a"))
                    .as(words)
                    .hasSizeGreaterThan(1);
        }
        String added = "/staff/subscribers?since=2020-01-01&until=2999-01-01";
        String first = team.get(added)
                .expect(200)
                .page()
                .select("tbody a")
                .attr("href")
                .replaceAll("\\D", "");
        assertThat(team.get(added + "&after=" + first).expect(200).page().select("tbody a"))
                .isNotEmpty();
        assertThat(team.get("/staff/subscribers/growth").expect(200).page().select("tbody tr"))
                .isNotEmpty();
        assertThat(team.get("/staff/consents").expect(200).page().select(".notice.is-ok"))
                .hasSize(1);
    }

    @Test
    void aWrongSettingStopsTheStartWithOneSentence() {
        assertStops("RELAIS_LANES", "zero", "relais.lanes (RELAIS_LANES) must be a whole number from 1 to 64.");
    }

    @Test
    void aDatabaseThatIsNotThereStopsTheStartWithOneSentence() {
        assertStops(
                "RELAIS_DB_URL",
                "jdbc:postgresql://127.0.0.1:1/nowhere",
                "relais.db.url (RELAIS_DB_URL) leads to no usable database");
    }

    private static void assertStops(String variable, String value, String sentence) {
        try (StandaloneServer server = new StandaloneServer("wrong-setting", 2)) {
            server.with("RELAIS_DB_KIND", variable.equals("RELAIS_DB_URL") ? "postgresql" : "h2")
                    .with(variable, value)
                    .start();
            assertThat(server.exitCode()).as(server.output()).isEqualTo(78);
            assertThat(server.output().lines().filter(line -> line.contains("Relais cannot start: ")))
                    .as(server.output())
                    .singleElement()
                    .asString()
                    .contains(sentence);
        }
    }

    private static Team.Colleague toldIn(String output) {
        Matcher told = LOG_IN.matcher(output);
        assertThat(told.find()).as(output).isTrue();
        return new Team.Colleague(told.group(1), told.group(2));
    }
}
