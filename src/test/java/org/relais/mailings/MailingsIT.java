package org.relais.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.ServerExtension;
import org.relais.testing.Team;

/** « Envois » as the team sees and steers it, on the whole server. */
class MailingsIT extends OnTheServer {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final String domain = "envoi-" + COUNT.incrementAndGet() + ".example.org";

    /** An issue that has ended: one got it, one's mailbox was full, one does not exist, one was never reached. */
    private long finished() {
        long mailing = mailing("FINISHED", 4);
        delivery(mailing, "recu", "SENT", "250 2.0.0 ok", "2.0.0", "laposte");
        delivery(mailing, "plein", "REFUSED", "552 5.2.2 mailbox full", "5.2.2", "laposte");
        delivery(mailing, "inconnu", "REFUSED", "550 5.1.1 unknown", "5.1.1", "other");
        delivery(mailing, "absent", "EXPIRED", null, null, "other");
        return mailing;
    }

    private long mailing(String status, int audience) {
        database.change(
                "insert into mailing (kind, list_id, title, status, priority, message_key, created_at, opened_at,"
                        + " finished_at, audience) values ('ISSUE', 'newsletter', 'Lettre d’essai', ?, 2, ?,"
                        + " current_timestamp, current_timestamp,"
                        + " case when cast(? as varchar(10)) = 'FINISHED' then current_timestamp end, ?)",
                status,
                domain,
                status,
                (long) audience);
        long id = (Long) database.value("select id from mailing where message_key = ?", domain);
        database.change(
                "insert into mailing_content (mailing_id, language, subject, html, text)"
                        + " values (?, 'fr', 'Lettre', '<p>Bonjour</p>', 'Bonjour')",
                id);
        return id;
    }

    private void delivery(long mailing, String who, String status, String reply, String enhanced, String provider) {
        database.change(
                "insert into delivery (mailing_id, address, fingerprint, language, status, priority, due_at, attempts,"
                        + " relay_reply, enhanced, provider, sent_at, in_doubt) values (?, ?, ?, 'fr', ?, 2,"
                        + " current_timestamp, 1, ?, ?, ?, current_timestamp, false)",
                mailing,
                address(who),
                "print-" + address(who),
                status,
                reply,
                enhanced,
                provider);
    }

    private String address(String who) {
        return who + "@" + domain;
    }

    @Test
    void whatDidNotArriveIsShownByReasonAndSentToThoseWhoMissedItUnderTheSameMessageId() {
        long mailing = finished();
        Team editor = Team.logIn(Role.EDITOR);
        Document page = editor.get("/staff/mailings/" + mailing).expect(200).page();
        assertThat(page.select("[aria-labelledby=t-missed] tbody tr").eachText().stream()
                        .map(row -> row.replaceAll("\\h", " ")))
                .hasSize(3)
                .anyMatch(row -> row.contains("Boîte pleine") && row.contains("La Poste") && row.contains("5.2.2"))
                .anyMatch(row -> row.contains("Adresse inconnue") && row.contains("ne pas insister"))
                .anyMatch(row -> row.contains("Sans réponse") && row.contains("Expiré"));
        assertThat(page.text()).doesNotContain(domain);
        assertThat(editor.get("/staff/mailings/" + mailing + "/missed")
                        .expect(200)
                        .page()
                        .select("button")
                        .text())
                .contains("Envoyer à 2 personnes");

        editor.post("/staff/mailings/" + mailing + "/missed").expect(303);

        mailbox.awaitMailsTo(address("plein"), 1);
        mailbox.awaitMailsTo(address("absent"), 1);
        assertThat(mailbox.allTo(address("recu"))).isEmpty();
        assertThat(mailbox.allTo(address("inconnu"))).isEmpty();
        Object id = database.value("select id from delivery where address = ?", address("plein"));
        assertThat(mailbox.lastMailTo(address("plein")).header("Message-ID"))
                .isEqualTo("<" + Long.toString((Long) id, 36) + "." + domain + "@example.org>");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> database.count("mailing where id = ? and status = 'FINISHED'", mailing) == 1);
        assertThat(database.count(
                        "audit_entry where action = 'mailing.send-missed' and object = ?", "mailing/" + mailing))
                .isEqualTo(1);
        editor.post("/staff/mailings/" + mailing + "/missed").expect(409);
    }

    @Test
    void oneReasonIsTriedAgainAndADeadAddressNever() {
        long mailing = finished();
        Team editor = Team.logIn(Role.EDITOR);
        String path = "/staff/mailings/" + mailing + "/refused/retry";
        editor.post(path, "status", "REFUSED", "provider", "other", "reason", "5.1.1")
                .expect(409);
        editor.post(path, "status", "SENT", "provider", "laposte", "reason", "2.0.0")
                .expect(422);
        editor.post(path, "status", "REFUSED", "provider", "laposte", "reason", "5.2.2")
                .expect(303);
        mailbox.awaitMailsTo(address("plein"), 1);
    }

    @Test
    void theProofHasALineForEachAndAddressesOnlyForAReason() {
        long mailing = finished();
        Answer bare = Team.logIn(Role.EDITOR)
                .get("/staff/mailings/" + mailing + "/proof.csv")
                .expect(200);
        assertThat(bare.header("Content-Type")).startsWith("text/csv");
        assertThat(bare.body().lines()).hasSize(5);
        assertThat(bare.body()).doesNotContain("@" + domain).contains("552 5.2.2 mailbox full", "Message-ID");

        String proof = "/staff/mailings/" + mailing + "/proof";
        Team.logIn(Role.EDITOR).post(proof, "reason", "Réponse à une demande").expect(403);
        Team privacy = Team.logIn(Role.PRIVACY);
        assertThat(privacy.post(proof, "reason", "court").expect(422).errors()).contains("10 à 300");
        Answer whole = privacy.post(proof, "reason", "Réponse à une demande").expect(200);
        assertThat(whole.body()).contains(address("recu"), address("absent"));
        assertThat(whole.header("Content-Disposition")).contains("attachment");
        assertThat(database.value(
                        "select detail from audit_entry where action = 'mailing.proof' and object = ?",
                        "mailing/" + mailing))
                .isEqualTo("Réponse à une demande");
        long leaving = longMailing();
        Team.logIn(Role.EDITOR).get("/staff/mailings/" + leaving + "/proof.csv").expect(409);
        Team.logIn(Role.EDITOR).get("/staff/mailings/" + leaving + "/proof").expect(200);
        database.change(
                "update mailing set status = 'CANCELLED', finished_at = current_timestamp where id = ?", leaving);
    }

    /** One that never ends by itself. */
    private long longMailing() {
        database.change("update mailing set message_key = 'before-' || id where message_key = ?", domain);
        return mailing("PAUSED", 2);
    }

    @Test
    void whatIsHeldIsDecidedAndWhatWaitsIsCancelled() {
        long mailing = longMailing();
        for (String who : List.of("un", "deux")) {
            delivery(mailing, who, "QUEUED", "no answer: closed", null, "other");
        }
        database.change(
                "update delivery set in_doubt = true, held_at = current_timestamp where mailing_id = ?", mailing);
        Team editor = Team.logIn(Role.EDITOR);
        assertThat(editor.get("/staff/mailings/" + mailing)
                        .expect(200)
                        .page()
                        .select(".notice.is-wait")
                        .text())
                .contains("2 messages sont peut-être arrivés");
        assertThat(editor.get("/staff").expect(200).page().text().replaceAll("\\h", " "))
                .contains("peut-être arrivés");
        Document doubt =
                editor.get("/staff/mailings/" + mailing + "/doubt").expect(200).page();
        assertThat(doubt.select("tbody tr")).hasSize(2);
        String one = doubt.select("tbody input[name=message]").first().val();
        editor.post("/staff/mailings/" + mailing + "/doubt/drop", "message", one)
                .expect(303);
        editor.post("/staff/mailings/" + mailing + "/doubt/release").expect(303);
        assertThat(database.count("delivery where mailing_id = ? and held_at is not null", mailing))
                .isZero();
        assertThat(editor.get("/staff/mailings/" + mailing + "/waiting")
                        .expect(200)
                        .page()
                        .select("tbody tr"))
                .hasSize(1);

        editor.get("/staff/mailings/" + mailing + "/cancel").expect(200);
        editor.post("/staff/mailings/" + mailing + "/cancel").expect(303);
        assertThat(database.count("delivery where mailing_id = ? and status = 'CANCELLED'", mailing))
                .isEqualTo(2);
        Team.logIn(Role.ORGANISER)
                .post("/staff/mailings/" + mailing + "/cancel")
                .expect(403);
    }

    @Test
    void aProgramSeesAndDoesTheSame() {
        long mailing = finished();
        Api api = Api.withToken(Role.EDITOR);
        assertThat(api.get("/api/v1/mailings?size=2").expect(200).body()).contains("\"next\"");
        JsonObject whole = Api.json(api.get("/api/v1/mailings/" + mailing).expect(200));
        assertThat(whole.getJsonArray("notArrived")).hasSize(3);
        assertThat(whole.getInt("missed")).isEqualTo(2);
        JsonObject first = Api.json(api.get("/api/v1/mailings/" + mailing + "/messages?state=not-arrived&size=2")
                .expect(200));
        JsonObject rest = Api.json(api.get("/api/v1/mailings/" + mailing + "/messages?state=not-arrived&size=2&after="
                        + first.getJsonNumber("next"))
                .expect(200));
        assertThat(rest.getJsonArray("messages")).hasSize(1);
        assertThat(rest.containsKey("next")).isFalse();
        assertThat(first.toString() + rest).doesNotContain("@" + domain);
        assertThat(Api.json(api.post(
                                        "/api/v1/mailings/" + mailing + "/retry",
                                        "{\"status\":\"REFUSED\",\"provider\":\"laposte\",\"reason\":\"5.2.2\"}")
                                .expect(200))
                        .getInt("messages"))
                .isEqualTo(1);
        api.post("/api/v1/mailings/" + mailing + "/proof.csv", "{\"reason\":\"Réponse à une demande\"}")
                .expect(403);
    }

    @Test
    void aProviderIsPausedByAPersonAndResumed() {
        Team editor = Team.logIn(Role.EDITOR);
        editor.post("/staff/providers/pause", "name", "laposte").expect(303);
        try {
            assertThat(editor.get("/staff/providers").expect(200).page().text().replaceAll("\\h", " "))
                    .contains("par décision de l’équipe");
            assertThat(editor.get("/staff/mailings")
                            .expect(200)
                            .page()
                            .select(".notice.is-wait")
                            .text())
                    .contains("La Poste");
            assertThat(Api.withToken(Role.EDITOR)
                            .get("/api/v1/providers")
                            .expect(200)
                            .body())
                    .contains("\"keptBy\":\"PERSON\"");
        } finally {
            editor.post("/staff/providers/resume", "name", "laposte").expect(303);
        }
        editor.post("/staff/providers/resume", "name", "laposte").expect(409);
        assertThat(editor.post("/staff/providers/pause", "name", "pas un domaine")
                        .expect(404)
                        .page()
                        .select("h1")
                        .text())
                .isNotEmpty();
        assertThat(database.count("audit_entry where action = 'provider.pause' and object = 'provider/laposte'"))
                .isPositive();
    }

    @Test
    void whoeverWatchesTheServerSeesTheFiguresThatTheRulesAskFor() throws Exception {
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ServerExtension.management() + "/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String rules = Files.readString(Path.of("deploy/alerts.yml"));
        assertThat(Pattern.compile("relais_[a-z_]+")
                        .matcher(rules)
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(figure -> assertThat(metrics).contains("\n" + figure));
        assertThat(metrics).contains("relais_mail_in_doubt");
        assertThat(metrics.lines().filter(line -> line.startsWith("relais_mail_waiting")))
                .noneMatch(line -> line.endsWith("NaN"));
    }
}
