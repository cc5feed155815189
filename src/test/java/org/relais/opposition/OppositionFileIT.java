package org.relais.opposition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.Imports;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A list of addresses to be blocked: looked at first, done by a press, and never kept in clear. */
class OppositionFileIT extends OnTheServer {
    private static final String PATH = "/staff/subscribers/suppressions/files";
    private final Team team = Team.logIn(Role.PRIVACY);

    private Answer send(byte[] file, String source, String cause) {
        return team.upload(PATH, new Upload("file", "refus.csv", file), "source", source, "cause", cause);
    }

    private static String number(Document page, int row) {
        return page.select("table[aria-labelledby=t-sum] tbody tr:nth-child(" + row + ") td")
                .text();
    }

    private Document settled(String at) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> team.get(at).expect(200).page(), page -> page.select("progress")
                        .isEmpty());
    }

    @Test
    void aListIsReadIntoFingerprintsAndBlockedByASecondPress() {
        new Imports(Team.logIn(Role.EDITOR)).bring("courriel\nconnue@liste-noire.example.org\n");
        String list = "nom;adresse\nÉlodie;Connue@liste-noire.example.org\n;inconnue@liste-noire.example.org\n"
                + ";connue@liste-noire.example.org\nsans adresse\n;cassée@\n";
        String at = send(list.getBytes(ISO_8859_1), "Ancien outil", "ELSEWHERE")
                .expect(303)
                .location();
        Document read = team.get(at).expect(200).page();
        assertThat(number(read, 1)).isEqualTo("2");
        assertThat(number(read, 2)).isEqualTo("1");
        assertThat(read.select("section[aria-labelledby=t-refused] tbody tr").eachText())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("4").contains("ligne 2"))
                .anySatisfy(line -> assertThat(line).startsWith("5").contains("manque"))
                .anySatisfy(line -> assertThat(line).startsWith("6").contains("pas valable"));
        assertThat(team.get(at + "/refused.csv").expect(200).body())
                .startsWith("\uFEFF")
                .contains("4;");
        assertThat(database.value("select status from subscriber where email = 'connue@liste-noire.example.org'"))
                .as("reading blocks nobody")
                .isEqualTo("CONFIRMED");
        assertThat(database.count("opposition_address where fingerprint like '%@%'"))
                .isZero();

        team.post(at + "/start").expect(303);
        assertThat(settled(at).select("h1").text()).isEqualTo("Les adresses sont bloquées");
        assertThat(database.value("select status from subscriber where email = 'connue@liste-noire.example.org'"))
                .isEqualTo("SUPPRESSED");
        assertThat(team.post("/staff/subscribers/suppressions/look", "address", "inconnue@liste-noire.example.org")
                        .page()
                        .select("aside [role=status]")
                        .text())
                .contains("Bloquée pour tous nos envois");
        assertThat(database.count("opposition_address")).isZero();
        assertThat((String) database.value(
                        "select detail from audit_entry where action = 'suppression.add' order by id desc"))
                .isEqualTo("2 ELSEWHERE Ancien outil");
        team.post(at + "/start").expect(409);
    }

    @Test
    void withoutAnAddressASourceOrACauseNothingIsRead() {
        byte[] good = "a@liste-vide.example.org".getBytes(UTF_8);
        for (Answer refused : List.of(
                send("courriel\n".getBytes(UTF_8), "Source", "DEAD"),
                send(good, " ", "DEAD"),
                send(good, "Source", "X"),
                send(new byte[] {0, 1, 2}, "Source", "DEAD"))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errors()).isNotBlank();
        }
        assertThat(database.count("opposition_file where source = 'Source'")).isZero();
    }

    @Test
    void whatNobodyWantsIsForgotten() {
        String at = send("b@liste-vide.example.org".getBytes(UTF_8), "Abandon", "DEAD")
                .expect(303)
                .location();
        team.post(at + "/give-up").expect(303);
        assertThat(team.get(at).page().select("h1").text()).isEqualTo("Fichier abandonné");
        assertThat(database.count("opposition_address")).isZero();
        assertThat(team.post("/staff/subscribers/suppressions/look", "address", "b@liste-vide.example.org")
                        .page()
                        .select("aside [role=status]")
                        .text())
                .contains("n’est pas bloquée");
    }

    @Test
    void programsReadAndThenBlock() {
        Api api = Api.withToken(Role.PRIVACY);
        Answer read = api.send(
                        "POST",
                        "/api/v1/suppression-files?source=essai&cause=OBJECTED",
                        "api@liste-api.example.org\n",
                        "Content-Type",
                        "text/plain")
                .expect(202);
        assertThat(Api.json(read).getInt("addresses")).isOne();
        String at = read.location();
        api.post(at + "/start", "").expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Api.json(api.get(at)).getString("status").equals("FINISHED"));
        assertThat(Api.json(api.get(at + "/refused").expect(200)).getJsonArray("lines"))
                .isEmpty();
    }
}
