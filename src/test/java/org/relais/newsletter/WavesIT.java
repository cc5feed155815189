package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** An issue that leaves to a share first, is corrected for those who got it, and is read on the web. */
class WavesIT extends OnTheServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Team team = Team.logIn();
    private final Editors editors = new Editors(team);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);

    @Test
    void aShareLeavesFirstTheRestWhenTheTeamSaysSoAndACorrectionToExactlyThoseWhoReceivedIt() {
        editors.importFile(Editors.subscribers(40, "10", number -> "vague-" + number + "@vagues.example.org"));
        int issue = editors.openIssue(api, "Par vagues " + UUID.randomUUID());
        editors.release(issue, "10");
        team.post(page(issue, "/schedule"), "first", "60", "do", "now").expect(422);
        team.post(page(issue, "/schedule"), "first", "25", "word", "Essai d’abord", "do", "now")
                .expect(303);
        awaitSent(issue, 10);
        Answer page = team.get(page(issue, "/sending"));
        assertThat(page.page().select(".notice").text())
                .contains("30 messages attendent une vague suivante", "quand vous le décidez");
        assertThat(received()).isEqualTo(10);
        team.post(page(issue, "/rest")).expect(303);
        editors.watchUntilSent(issue);
        assertThat(received()).isEqualTo(40);

        String correction =
                team.post(page(issue, "/correction")).expect(303).location().replaceFirst("\\?.*", "");
        int number = Integer.parseInt(correction.substring(correction.lastIndexOf('/') + 1));
        assertThat(team.get(page(number, "/audience")).page().text())
                .contains("Les personnes qui ont reçu le numéro " + issue, "40 personnes le recevraient");
        editors.importFile("email,langue,departement\nnouvelle@vagues.example.org,fr,10\n");
        editors.approve(number);
        assertThat(editors.schedule(number, "now", "", "").expect(422).errors()).contains("[à compléter]");
        api.put("/api/v1/issues/" + number, "{\"introduction\":\"La date du numéro était fausse.\"}")
                .expect(200);
        editors.approve(number);
        editors.sendNow(number);
        editors.watchUntilSent(number);
        assertThat(mailbox.allTo("vague-1@vagues.example.org")).hasSize(2);
        assertThat(mailbox.lastMailTo("vague-1@vagues.example.org").text()).contains("La date du numéro était fausse.");
        assertThat(mailbox.allTo("nouvelle@vagues.example.org"))
                .as("did not receive what is corrected")
                .isEmpty();
    }

    @Test
    void readingsOnTheWebAreCountedWithoutKnowingByWhom() {
        editors.importFile("email,langue,departement\nlectrice@lectures.example.org,fr,11\n");
        int issue = editors.openIssue(api, "Lue sur le site " + UUID.randomUUID());
        editors.sendNow(issue, "11");
        editors.watchUntilSent(issue);
        for (String agent :
                new String[] {"Mozilla/5.0 (X11; Linux x86_64)", "Mozilla/5.0 (iPhone)", "Googlebot/2.1", "curl/8", ""
                }) {
            Answer page = publicSite
                    .send("GET", "/newsletter/" + issue, null, "User-Agent", agent)
                    .expect(200);
            assertThat(page.header("Set-Cookie")).isNullOrEmpty();
        }
        publicSite.send(
                "GET", "/newsletter/" + issue, null, "User-Agent", "Mozilla/5.0 (X11)", "Sec-Purpose", "prefetch");
        Awaitility.await().atMost(PATIENCE).until(() -> database.count("issue_visits where number = ?", issue) == 1);
        assertThat(database.value("select visits from issue_visits where number = ?", issue))
                .isEqualTo(2L);
        assertThat(team.get(page(issue, "/sending")).page().select("dl.facts").text())
                .contains("Lectures sur le site 2");
    }

    private long received() {
        return mailbox.all().stream()
                .map(Mailbox.Mail::to)
                .filter(to -> to.endsWith("@vagues.example.org"))
                .count();
    }

    private void awaitSent(int issue, int people) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Api.json(api.get("/api/v1/issues/" + issue + "/progress"))
                                .containsKey("progress")
                        && Api.json(api.get("/api/v1/issues/" + issue + "/progress"))
                                        .getJsonObject("progress")
                                        .getInt("sent")
                                == people);
    }

    private static String page(int issue, String part) {
        return "/staff/newsletter/" + issue + part;
    }
}
