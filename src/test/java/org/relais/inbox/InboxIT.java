package org.relais.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.ReturnBox;
import org.relais.testing.Team;

/** What comes back by mail, on the real server with a real mailbox. */
class InboxIT extends OnTheServer {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final Team team = Team.logIn();

    @Test
    void aBounceToTheSealedAddressOfADeliveryMarksItAndSuppressesADeadAddress() {
        String address = "parti@retour.example.org";
        Mailbox.Mail mail = letterTo(address, "23");
        assertThat(mail.from()).startsWith("retour-d");
        String bounce = "bounce-postfix-unknown";
        byte[] forged = Samples.read(bounce, mail.from().replaceFirst(".{3}@", "zzz@"), "");
        returnBox.deliver(unique(forged, "forged"));
        returnBox.deliver(unique(Samples.read(bounce, mail.from(), ""), "true"));

        await(() -> database.count("delivery where address = ? and status = 'BOUNCED'", address) == 1);
        assertThat(database.count(
                        "suppression s join delivery d on d.fingerprint = s.fingerprint where d.address = ?", address))
                .isPositive();
        assertThat(outcomes("BOUNCE", "UNPROVEN")).isPositive();
        assertThat(team.get("/staff/inbox").expect(200).page().text())
                .contains("Message non distribué", "5.1.1", "Compté pour cette adresse")
                .doesNotContain(address);
    }

    @Test
    void aComplaintSuppressesForGood() {
        String address = "plainte@retour.example.org";
        Mailbox.Mail mail = letterTo(address, "48");
        returnBox.deliver(unique(Samples.read("complaint-arf", mail.from(), ""), "arf"));
        await(() -> database.count(
                        "suppression s join delivery d on d.fingerprint = s.fingerprint"
                                + " where d.address = ? and s.list = '*'",
                        address)
                == 1);
        assertThat(outcomes("COMPLAINT", "COMPLAINT_COUNTED")).isPositive();
    }

    @Test
    void aLetterGoesOnToTheTeamOnceWithTheOriginalAttached() throws MessagingException, IOException {
        int before = mailbox.allTo(ReturnBox.TEAM).size();
        byte[] letter = unique(Samples.read("human-question"), "letter");
        returnBox.deliver(letter);
        returnBox.deliver(letter);
        byte[] vacation = unique(Samples.read("auto-outlook-vacation"), "vacation");
        returnBox.deliver(vacation);
        await(() -> known(vacation));

        mailbox.awaitMailsTo(ReturnBox.TEAM, before + 1);
        Mailbox.Mail mail = mailbox.lastMailTo(ReturnBox.TEAM);
        assertThat(mail.text()).contains("educatrice@structure.example.org", "Question sur l’accessibilité");
        assertThat(mail.header("Reply-To")).contains("educatrice@structure.example.org");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.message().getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("message.eml");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(letter);
        returnBox.deliver(mail.raw());
        await(() ->
                database.count("inbox_message where kind = 'AUTO_REPLY' and identity = ?", identity(mail.raw())) == 1);
        assertThat(mailbox.allTo(ReturnBox.TEAM)).as("once, and no loop").hasSize(before + 1);
    }

    @Test
    void a31_everyMessageIsReadOnceEvenWhenTheMailboxIsLookedThroughAgain() {
        byte[] letter = unique(Samples.read("human-exchange-internal-headers"), "again");
        byte[] old = unique(Samples.read("human-question"), "old");
        returnBox.deliver(letter);
        returnBox.deliver(old, Date.from(Instant.now().minus(Duration.ofDays(30))));
        await(() -> known(letter) && known(old));
        assertThat(database.value("select outcome from inbox_message where identity = ?", identity(old)))
                .as("a mailbox full of old letters is not poured over the team")
                .isEqualTo("NOTHING");
        await(() -> database.count("inbox_mailbox where marked_uid = last_uid") == 1);
        long rows = database.count("inbox_message");
        long forwarded = database.count("delivery where address = ?", ReturnBox.TEAM);
        database.change("update inbox_mailbox set uid_validity = 1, last_uid = 0, marked_uid = 0");
        await(() -> database.count("inbox_mailbox where last_uid >= ?", returnBox.count()) == 1);
        assertThat(database.count("inbox_message")).isEqualTo(rows);
        assertThat(database.count("delivery where address = ?", ReturnBox.TEAM)).isEqualTo(forwarded);
    }

    @Test
    void aBombIsSetAsideAndTheRestIsRead() {
        byte[] bomb = unique(
                ("Subject: bombe\r\nMessage-ID: <bombe@ailleurs.example.com>\r\n"
                                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\n\r\n\r\n".repeat(1_000))
                        .getBytes(StandardCharsets.US_ASCII),
                "bomb");
        byte[] answer = unique(Samples.read("calendar-outlook-accept"), "answer");
        returnBox.deliver(bomb);
        returnBox.deliver(answer);
        await(() -> known(answer));
        assertThat(outcomes("CALENDAR_REPLY", "TAKEN") + outcomes("CALENDAR_REPLY", "KEPT"))
                .isPositive();
        await(() -> outcomes("TOO_MUCH", "UNREADABLE") > 0);
        await(() -> returnBox.unseen() > 0 && returnBox.unseen() < returnBox.count());
        Team organiser = Team.logIn(Role.ORGANISER);
        Document page = organiser.get("/staff/inbox").expect(200).page();
        Element waiting = page.selectFirst("section[aria-labelledby=t-waiting] li:contains(Illisible)");
        assertThat(waiting.text()).contains("trop grand");
        String action = waiting.selectFirst("form").attr("action");
        assertThat(organiser.post(action).expect(303).follow().notice()).contains("Message classé");
        organiser.post(action).expect(409);
        assertThat(Team.logIn(Role.EDITOR).get("/staff/inbox").status()).isEqualTo(403);
    }

    @Test
    void nothingOfTheSenderIsExecutedOrBelieved() {
        byte[] letter = unique(
                "From: <script@x.example>\r\nSubject: <script>alert(1)</script> [[greeting]]\r\nMessage-ID: <s@x.example>\r\n\r\n<b>"
                        .getBytes(StandardCharsets.US_ASCII),
                "script");
        int before = mailbox.allTo(ReturnBox.TEAM).size();
        returnBox.deliver(letter);
        await(() -> known(letter));
        mailbox.awaitMailsTo(ReturnBox.TEAM, before + 1);
        Mailbox.Mail mail = mailbox.lastMailTo(ReturnBox.TEAM);
        assertThat(mail.html().select("script")).isEmpty();
        assertThat(mail.html().text()).contains("<script>alert(1)</script> [[greeting]]");
        assertThat(team.get("/staff/inbox").page().select("main script")).isEmpty();
        JsonObject first = Api.json(Api.withToken(Role.ORGANISER)
                        .get("/api/v1/inbox?size=1")
                        .expect(200))
                .getJsonArray("messages")
                .getJsonObject(0);
        assertThat(first.keySet()).contains("id", "kind", "outcome", "cameAt").doesNotContain("sender", "subject");
    }

    @Test
    void aMailboxThatLetsNobodyInIsToldToTheTeam() {
        try {
            returnBox.lock("changed");
            await(() -> database.count("inbox_mailbox where trouble = 'LOG_IN'") == 1);
            assertThat(team.get("/staff").expect(200).page().text()).contains("Ne répond pas depuis le");
            assertThat(team.get("/staff/inbox").page().select(".notice.is-stop").text())
                    .contains("refuse l’identifiant ou le mot de passe");
        } finally {
            returnBox.lock(returnBox.password());
        }
        await(() -> database.count("inbox_mailbox where trouble is null") == 1);
    }

    /** A real delivery, as it reached its reader. */
    private Mailbox.Mail letterTo(String address, String departement) {
        Editors editors = new Editors(team);
        editors.importFile("email,département\n" + address + "," + departement + "\n");
        int issue = editors.openIssue(Api.withToken(Role.EDITOR, Role.REVIEWER), "Retour " + departement);
        editors.sendNow(issue, departement);
        editors.watchUntilSent(issue);
        return mailbox.lastMailTo(address);
    }

    /** The same sample under a Message-ID of its own. */
    private static byte[] unique(byte[] message, String word) {
        String text = new String(message, StandardCharsets.UTF_8);
        String id = "<" + word + "-" + COUNT.incrementAndGet() + "-" + System.nanoTime() + "@structure.example.org>";
        return text.replaceFirst("(?m)^Message-ID: .*$", "Message-ID: " + id + "\r")
                .replace("\r\r", "\r")
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean known(byte[] message) {
        return database.count("inbox_message where identity = ?", identity(message)) == 1;
    }

    private static String identity(byte[] message) {
        return Recognition.of(message).identity();
    }

    private long outcomes(String kind, String outcome) {
        return database.count("inbox_message where kind = ? and outcome = ?", kind, outcome);
    }

    private static void await(Callable<Boolean> until) {
        Awaitility.await().atMost(PATIENCE).until(until);
    }
}
