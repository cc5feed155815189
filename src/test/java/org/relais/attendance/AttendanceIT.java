package org.relais.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.ServerExtension;
import org.relais.testing.Team;

/** From a meeting tool's file to an attestation that a stranger checks, over HTTP. */
class AttendanceIT extends OnTheServer {
    private final Team team = Team.logIn(Role.ORGANISER);

    @Test
    void aFileIsImportedNamesAreRecognisedTheListIsClosedAndAttestationsAreSentCheckedAndCorrected() throws Exception {
        PlannedWebinar webinar = new PlannedWebinar(database, "Repérer et orienter");
        long zoe = webinar.registered("zoe-presence@example.org", "Zoé Petit", "33");
        long noe = webinar.registered("noe-presence@example.org", "Noé Durand", "974");
        long lea = webinar.registered("lea-presence@example.org", null, null);
        webinar.registered("absente-presence@example.org", "Ana Martin", "33");

        Answer broken = file(webinar, "bonjour;tout le monde\n");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.errors()).contains("Aucune ligne de titres");
        Answer imported = file(webinar, """
                Nom (nom original);Adresse e-mail;Heure d’arrivée;Heure de départ;Durée (minutes)
                Zoé P.;zoe-presence@example.org;03/12/2020 13:55:00;03/12/2020 14:30:00;35
                Zoé P.;zoe-presence@example.org;03/12/2020 14:25:00;03/12/2020 15:20:00;55
                DURAND Noé;;03/12/2020 14:00:00;03/12/2020 14:20:00;20
                <b>iPad</b> de la salle 3;;03/12/2020 14:00:00;03/12/2020 15:30:00;90
                Intervenante;;03/12/2020 13:30:00;03/12/2020 15:30:00;120
                """);
        assertThat(imported.status()).isEqualTo(200);
        assertThat(imported.page().select("main").text())
                .contains("2 personnes sont reconnues.", "2 noms restent à relier.");

        Document names = team.get(webinar.path("/names")).expect(200).page();
        assertThat(names.select("main b")).as("a name is text").isEmpty();
        String ipad = select(names, "<b>iPad</b> de la salle 3");
        String speaker = select(names, "Intervenante");
        team.post(webinar.path("/names"), ipad, String.valueOf(lea), speaker, "guest")
                .expect(303);

        Document open = team.get(webinar.page()).expect(200).page();
        assertThat(row(open, "Zoé Petit")).contains("Présent", "1 h 20 min", "88");
        assertThat(row(open, "Noé Durand")).contains("Trop court", "20 min");
        assertThat(row(open, "lea-presence@example.org")).contains("Présent", "1 h 30 min");
        assertThat(row(open, "Ana Martin")).contains("Non vu");
        assertThat(open.select("#t-guests").text()).contains("1 personne extérieure");

        team.post(webinar.path("/close")).expect(303);
        assertThat(team.post(webinar.path("/close")).location()).contains("done=already");
        assertThat(database.count("presence where date_id = ? and verdict = 'ATTENDED'", webinar.date))
                .isEqualTo(2);
        assertThat(database.count("presence where date_id = ? and verdict = 'ABSENT'", webinar.date))
                .isEqualTo(2);

        team.post(webinar.path("/attestations")).expect(303);
        team.post(webinar.path("/attestations")).expect(303);
        Mail mail = mailbox.lastMailTo("zoe-presence@example.org");
        awaitAllSent(webinar);
        assertThat(mailbox.allTo("zoe-presence@example.org"))
                .as("never twice unless asked")
                .hasSize(1);
        assertThat(mailbox.allTo("lea-presence@example.org"))
                .as("no attestation without a name")
                .isEmpty();
        assertThat(mailbox.allTo("noe-presence@example.org")).isEmpty();
        assertThat(mail.subject()).isEqualTo("Votre attestation\u00a0: Repérer et orienter");
        String text = text(pdf(mail.message()));
        assertThat(text)
                .contains("Zoé Petit", "Repérer et orienter", "1 h 20 min, pour une durée annoncée de 1 h 30 min");
        String code = code(mail);
        assertThat(text).contains(code);

        Document genuine = publicSite
                .get("/attestations?code=" + code.toLowerCase().replace("-", "+"))
                .follow()
                .expect(200)
                .page();
        assertThat(genuine.select("main").text())
                .contains("valable", "Z. P.", "Repérer et orienter", "3 décembre 2020", "1 h 20 min")
                .doesNotContain("Petit");
        assertThat(publicSite.get("/attestations/" + "2222-2222-2222-2222").status())
                .isEqualTo(404);
        assertThat(publicSite.get("/attestations?code=faux").follow().status()).isEqualTo(404);
        assertThat(publicSite
                        .get(mail.link("/me/attestations/").getPath())
                        .expect(200)
                        .page()
                        .text())
                .contains("Zoé Petit", code);
        Answer own = publicSite
                .get(mail.link("/me/attestations/").getPath() + "/attestation.pdf")
                .expect(200);
        assertThat(own.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(publicSite.get("/me/attestations/" + "A".repeat(32)).status())
                .isEqualTo(404);

        team.post(webinar.path("/people/" + zoe), "kind", "WHOLE", "minutes", "", "name", "Zoé Petit-Durand")
                .expect(303);
        assertThat(publicSite.get("/attestations/" + code).page().text())
                .as("until it is made anew")
                .contains("est valable");
        team.post(webinar.path("/attestations/" + presence(webinar, zoe))).expect(303);
        mailbox.awaitMailsTo("zoe-presence@example.org", 2);
        Mail second = mailbox.lastMailTo("zoe-presence@example.org");
        assertThat(code(second)).isNotEqualTo(code);
        assertThat(text(pdf(second.message())))
                .contains("Zoé Petit-Durand", "1 h 30 min, pour une durée annoncée de 1 h 30 min");
        assertThat(publicSite.get("/attestations/" + code).page().text()).contains("est remplacée");
        assertThat(publicSite.get("/attestations/" + code(second)).page().text())
                .contains("est valable", "Z. P. D.");

        team.post(webinar.path("/people/" + zoe), "kind", "ABSENT", "minutes", "", "name", "")
                .expect(303);
        assertThat(publicSite.get("/attestations/" + code(second)).page().text())
                .contains("est retirée");
        assertThat(database.count(
                        "audit_entry where action = 'attendance.correct' and object = ?", "registration/" + zoe))
                .isEqualTo(1);
        assertThat(team.post(webinar.path("/attestations/" + presence(webinar, zoe)))
                        .status())
                .isEqualTo(409);
        assertThat(team.get(webinar.path("/people/" + noe))
                        .expect(200)
                        .page()
                        .select("dl")
                        .text())
                .contains("un fichier");

        statistics(webinar);
    }

    private void statistics(PlannedWebinar webinar) {
        String page = team.get("/staff/webinars/" + webinar.id + "/statistics")
                .expect(200)
                .page()
                .select("main")
                .text();
        assertThat(page).contains("Gironde (33)", "La Réunion (974)", "Non indiqué", "Accepté 4");
        Answer csv = team.get("/staff/webinars/" + webinar.id + "/statistics/figures.csv")
                .expect(200);
        assertThat(csv.body()).contains("Ensemble;Repérer et orienter;4;1", "Département;Gironde (33);moins de 5");
    }

    @Test
    void whoWasTickedAndHasNoNameGetsAnAttestationOnceTheTeamGaveIt() {
        PlannedWebinar webinar = new PlannedWebinar(database, "Un nom manque");
        long lea = webinar.registered("lea-sans-nom@example.org", null, null);
        team.post(webinar.path("/tick"), "present", String.valueOf(lea)).expect(303);
        team.post(webinar.path("/close")).expect(303);
        assertThat(team.get(webinar.page()).page().text()).contains("Nom manquant");
        team.post(webinar.path("/people/" + lea), "kind", "WHOLE", "minutes", "", "name", "https://x.example")
                .expect(422);
        Answer page = team.get(webinar.path("/people/" + lea)).expect(200);
        assertThat(page.page().select("[name=kind][checked]").val())
                .as("giving a name keeps what was ticked")
                .isEqualTo("WHOLE");
        team.post(webinar.path("/people/" + lea), "kind", "WHOLE", "minutes", "", "name", "Léa Martin")
                .expect(303);
        team.post(webinar.path("/attestations")).expect(303);
        Mail mail = mailbox.lastMailTo("lea-sans-nom@example.org");
        assertThat(publicSite
                        .get(mail.link("/me/attestations/").getPath())
                        .expect(200)
                        .page()
                        .text())
                .contains("Léa Martin");
    }

    @Test
    void bigBlueButtonReportsUnderTheSecretOnlyAndTwiceIsOnce() {
        PlannedWebinar webinar = new PlannedWebinar(database, "Une salle à nous");
        long zoe = webinar.registered("zoe-bbb@example.org", "Zoé Petit", "33");
        String report = """
                {"version":"1.0","meeting_id":"%s","data":{"finish":"2020-12-03T14:30:00Z","attendees":[
                 {"ext_user_id":"%d","name":"Zoé","joins":["2020-12-03T13:00:00.000+00:00"],"leaves":["2020-12-03T14:00:00.000+00:00"]},
                 {"ext_user_id":"inconnu","name":"Quelqu’un","joins":["2020-12-03T13:00:00Z"],"leaves":["2020-12-03T14:00:00Z"]}]}}""".formatted(webinar.meeting(), zoe);
        Instant later = Instant.now().plusSeconds(600);

        assertThat(hook(report, null)).as("without a token it is not read").isEqualTo(204);
        assertThat(hook(report, Tokens.hs512("un autre secret", later))).isEqualTo(401);
        assertThat(hook(
                        report,
                        Tokens.hs512(
                                ServerExtension.BIGBLUEBUTTON, Instant.now().minusSeconds(60))))
                .isEqualTo(401);
        assertThat(database.count("presence where date_id = ?", webinar.date)).isZero();

        String token = Tokens.hs512(ServerExtension.BIGBLUEBUTTON, later);
        assertThat(hook(report, token)).isEqualTo(204);
        assertThat(hook(report, token)).as("replayed").isEqualTo(204);
        assertThat(hook("{\"meeting_id\":\"une autre\",\"data\":{}}", token)).isEqualTo(204);
        assertThat(publicSite
                        .get("/hooks/bigbluebutton?meetingID=" + webinar.meeting() + "&recordingmarks=false")
                        .status())
                .as("the end callback")
                .isEqualTo(204);
        assertThat(hook("pas du JSON", token)).isEqualTo(422);
        assertThat(database.count("presence where date_id = ?", webinar.date)).isEqualTo(2);
        assertThat(database.count(
                        "presence_stay s join presence p on p.id = s.presence_id where p.date_id = ?", webinar.date))
                .isEqualTo(2);

        Api api = Api.withToken(Role.ORGANISER);
        JsonObject list = Api.json(
                api.get("/api/v1/webinars/" + webinar.id + "/attendance").expect(200));
        JsonObject person = list.getJsonArray("people").getJsonObject(0);
        assertThat(person.getInt("percent")).isEqualTo(66);
        assertThat(list.getInt("unknown")).isEqualTo(1);
        String told = """
                {"date":%d,"connections":[{"email":"zoe-bbb@example.org","joinedAt":"2020-12-03T14:00:00Z","leftAt":"2020-12-03T14:%s:00Z"}]}""";
        api.put("/api/v1/webinars/" + webinar.id + "/attendance", told.formatted(webinar.date, "30"))
                .expect(200);
        JsonObject put =
                Api.json(api.put("/api/v1/webinars/" + webinar.id + "/attendance", told.formatted(webinar.date, "15"))
                        .expect(200));
        assertThat(put.getJsonArray("people").getJsonObject(0).getInt("minutes"))
                .as("replaced, not added")
                .isEqualTo(75);
        assertThat(api.put("/api/v1/webinars/" + webinar.id + "/attendance", "{}")
                        .status())
                .isEqualTo(422);
    }

    private int hook(String body, String token) {
        String[] headers = token == null
                ? new String[] {"Content-Type", "application/json"}
                : new String[] {"Content-Type", "application/json", "Authorization", "Bearer " + token};
        return publicSite.send("POST", "/hooks/bigbluebutton", body, headers).status();
    }

    private Answer file(PlannedWebinar webinar, String csv) {
        return team.upload(webinar.path("/file"), new Upload("file", "participants.csv", csv.getBytes(UTF_8)));
    }

    /** The field's name, of the label that says that. */
    private static String select(Document page, String label) {
        Element found = page.select("label").stream()
                .filter(each -> each.text().startsWith(label))
                .findFirst()
                .orElseThrow();
        return found.attr("for");
    }

    private static String row(Document page, String person) {
        return page.select("tbody tr").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(person))
                .findFirst()
                .orElseThrow()
                .replace('\u00a0', ' ');
    }

    private void awaitAllSent(PlannedWebinar webinar) {
        Awaitility.await()
                .until(() -> database.count("attestation where webinar_id = ? and post <> 'SENT'", webinar.id) == 0);
    }

    private long presence(PlannedWebinar webinar, long registration) {
        return ((Number) database.value(
                        "select id from presence where date_id = ? and registration_id = ?",
                        webinar.date,
                        registration))
                .longValue();
    }

    private static String code(Mail mail) {
        return mail.html().select("strong").stream()
                .map(Element::text)
                .filter(text -> text.matches("(?:[A-Z0-9]{4}-){3}[A-Z0-9]{4}"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf(Part part) throws MessagingException, IOException {
        if (part.isMimeType("application/pdf")) {
            assertThat(part.getFileName()).isEqualTo("attestation.pdf");
            return part.getInputStream().readAllBytes();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                byte[] found = pdf(each);
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return new byte[0];
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }
}
