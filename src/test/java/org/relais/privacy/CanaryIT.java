package org.relais.privacy;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.registrations.CalendarMail;
import org.relais.registrations.PlannedWebinar;
import org.relais.testing.Browsing.Upload;
import org.relais.testing.Imports;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.ReturnBox;
import org.relais.testing.Team;

/**
 * Somebody who did everything that leaves an address somewhere, and then asks to be forgotten: neither a dump of the database, nor a
 * file, nor a log holds the address in any writing; the opposition list keeps its keyed fingerprint (P7).
 */
class CanaryIT extends OnTheServer {
    private static final String WORD = "kanarigelb";
    private static final String DOMAIN = "volière-4711.example.org";
    private static final String TYPED = "Kanarigelb@" + DOMAIN;
    private static final String EMAIL = WORD + "@" + IDN.toASCII(DOMAIN);
    private static final String BEFORE = WORD + ".avant@" + IDN.toASCII(DOMAIN);
    private final Team team = Team.logIn();
    private final Traces traces =
            new Traces(new Writings(WORD, DOMAIN, List.of(EMAIL, TYPED, BEFORE)), database, dataDirectory);

    @Test
    void nothingHoldsTheAddressOfWhoeverWasErased() {
        otherProgramsListen();
        String mine = subscribesAndMoves();
        registers();
        contributes();
        writesALetter();
        String waiting = standsInFiles();
        team.post("/staff/subscribers/export", "reason", "Mesure").expect(200);
        team.post("/staff/subscribers/search", "words", TYPED)
                .expect(303)
                .follow()
                .expect(200);
        publicSite.post(mine + "/data").expect(303);
        publicSite.post(link("/me/data/") + "/json").expect(200);
        publicSite.post(mine + "/erase").expect(303);
        String erase = link("/me/erase/");
        bounces();
        assertThat(traces.found())
                .as("a search that finds")
                .contains(
                        "table subscriber.email",
                        "table registration.email",
                        "table registration.needs",
                        "table registration.comment",
                        "table registration_answer.text",
                        "table presence_alias.alias_key",
                        "table attestation.name",
                        "table contribution.answers",
                        "table resource.contact",
                        "table delivery.address",
                        "table delivery.slots",
                        "table delivery_attachment.bytes",
                        "table import_part.content",
                        "table refused_line.detail");

        publicSite.get(erase).expect(200);
        assertThat(database.count("subscriber where email = ?", EMAIL))
                .as("looking changes nothing")
                .isOne();
        publicSite.post(erase).expect(303);
        assertThat(publicSite.post(erase).expect(303).location()).contains("already");
        assertThat(traces.found()).isEmpty();
        assertThat(database.count("suppression where fingerprint = ? and list = '*'", seal.fingerprint(EMAIL)))
                .as("so that no import brings it back")
                .isOne();
        theOthersOfTheFileComeIn(waiting);
        assertThat(traces.found()).isEmpty();
    }

    private void otherProgramsListen() {
        team.post(
                        "/staff/webhooks",
                        "url",
                        "http://localhost:9/parti",
                        "events",
                        "subscriber.confirmed",
                        "events",
                        "subscriber.erased")
                .expect(200);
    }

    /** @return where they choose */
    private String subscribesAndMoves() {
        publicSite
                .fillIn(
                        "/newsletter/subscribe",
                        "email",
                        BEFORE,
                        "topics",
                        "NEWSLETTER",
                        "givenName",
                        WORD,
                        "structure",
                        WORD)
                .expect(303);
        publicSite
                .post(path(mailbox.lastMailTo(BEFORE), "/newsletter/confirm/"))
                .expect(303);
        publicSite.fillIn("/newsletter/link", "email", BEFORE).expect(303);
        mailbox.awaitMailsTo(BEFORE, 2);
        String mine = path(mailbox.lastMailTo(BEFORE), "/me/preferences/");
        publicSite.post(mine + "/address", "email", TYPED).expect(303);
        mailbox.awaitMailsTo(BEFORE, 3);
        publicSite.post(link("/me/address/")).expect(303);
        assertThat(database.count("subscriber where email = ?", EMAIL)).isOne();
        return mine;
    }

    /** For one webinar and for the waiting list of another; answers in their calendar, comes, and is attested. */
    private void registers() {
        PlannedWebinar webinar = PlannedWebinar.withSeats(database, 1);
        String question = question(webinar);
        publicSite
                .fillIn(
                        webinar.path(),
                        "email",
                        TYPED,
                        "name",
                        "Kanarigelb Petit",
                        "needs",
                        WORD,
                        question,
                        "Je suis " + TYPED)
                .expect(303);
        assertThat(webinar.statusOf(EMAIL)).isEqualTo("REGISTERED");
        Mail invitation = mailOf(EMAIL, "METHOD:REQUEST");
        returnBox.deliver(replaced(
                CalendarMail.from(EMAIL, invitation, "COUNTER", "TENTATIVE"),
                "Plutôt un autre jour",
                WORD + ", " + TYPED));
        Awaitility.await().until(() -> webinar.of(EMAIL, "comment").contains(WORD));

        PlannedWebinar full = PlannedWebinar.withSeats(database, 1);
        knows("voisine@4711.example.org");
        publicSite.fillIn(full.path(), "email", "voisine@4711.example.org").expect(303);
        publicSite.fillIn(full.path(), "email", TYPED, "name", WORD).expect(303);
        assertThat(full.statusOf(EMAIL)).isEqualTo("WAITLISTED");
        attends(webinar);
    }

    private String question(PlannedWebinar webinar) {
        team.post(
                        "/staff/webinars/" + webinar.id() + "/questions/new",
                        "label",
                        "Votre attente ?",
                        "kind",
                        "TEXT",
                        "need",
                        "OPTIONAL",
                        "retentionDays",
                        "30")
                .expect(303);
        return publicSite.get(webinar.path()).page().select("[name^=question-]").attr("name");
    }

    private void attends(PlannedWebinar webinar) {
        String attendance = "/staff/webinars/" + webinar.id() + "/attendance/"
                + webinar.dates().get(0);
        webinar.ends();
        String file = "Nom;Adresse e-mail;Durée (minutes)\nPetit K.;" + TYPED + ";80\nSurnom " + WORD + ";;9\n";
        team.upload(attendance + "/file", new Upload("file", "participants.csv", file.getBytes(UTF_8)))
                .expect(200);
        String nickname = team.get(attendance + "/names")
                .expect(200)
                .page()
                .select("main select")
                .attr("name");
        team.post(attendance + "/names", nickname, webinar.of(EMAIL, "id")).expect(303);
        team.post(attendance + "/close").expect(303);
        team.post(attendance + "/attestations").expect(303);
        Awaitility.await().until(() -> mailbox.allTo(EMAIL).stream()
                .anyMatch(mail -> mail.subject().startsWith("Votre attestation")));
    }

    /** One resource, whose author is asked to change it; and a form that was never sent. */
    private void contributes() {
        String own = fillsIn("Une fiche du canari");
        publicSite
                .fillIn(own + "/sender", "organisation", "Volière", "email", TYPED, "published", "yes")
                .expect(303);
        publicSite.post(link("/contributions/confirm/")).expect(303);
        long resource =
                ((Number) database.value("select id from resource where title = 'Une fiche du canari'")).longValue();
        team.post("/staff/resources/" + resource + "/ask-for-changes", "reason", "À qui s’adresse-t-elle ?")
                .expect(303);
        publicSite
                .post(own + "/content", "summary", "Pour tout le monde.", "body", "Un texte.")
                .expect(303);
        publicSite
                .fillIn(own + "/sender", "organisation", "Volière", "email", TYPED, "published", "yes")
                .expect(303);
        publicSite.fillIn(fillsIn("Une fiche jamais envoyée") + "/sender", "organisation", "", "email", TYPED);
    }

    private String fillsIn(String title) {
        String own = publicSite
                .fillIn("/resources/submit", "kind", "TOOL", "title", title)
                .expect(303)
                .location()
                .replaceFirst("/content.*", "");
        publicSite
                .post(own + "/content", "summary", "Une page.", "body", "Un texte.")
                .expect(303);
        publicSite
                .post(own + "/audience", "territory", "national", "themes", "repérage", "audience", "EDUCATION")
                .expect(303);
        return own;
    }

    private void writesALetter() {
        int before = mailbox.allTo(ReturnBox.TEAM).size();
        returnBox.deliver(String.join(
                        "\r\n",
                        "From: Kanari <" + EMAIL + ">",
                        "To: Relais <equipe@example.org>",
                        "Subject: Question de " + WORD,
                        "Message-ID: <" + UUID.randomUUID() + "@structure.example.org>",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: 8bit",
                        "",
                        "Bonjour, écrivez-moi à " + TYPED + " s’il vous plaît.",
                        "")
                .getBytes(UTF_8));
        mailbox.awaitMailsTo(ReturnBox.TEAM, before + 1);
    }

    /** In one that came in, one that was only checked, and one that waits for somebody. */
    private String standsInFiles() {
        Imports imports = new Imports(team);
        imports.bring("courriel;département\nserin@4711.example.org;" + EMAIL + "\n");
        imports.check(imports.send(file("verdier").getBytes(UTF_16), Imports.TERMS)
                .expect(303)
                .follow()
                .expect(200));
        imports.send(file("pinson").getBytes(UTF_8), Imports.TERMS).expect(303);
        return imports.check(imports.send(file("mesange").getBytes(UTF_8), Imports.TERMS)
                .expect(303)
                .follow()
                .expect(200));
    }

    private static String file(String bird) {
        return "nom;courriel;structure\nPetit;" + bird + "-1@4711.example.org;Nid\n\"Kanarigelb; Zoé\";" + TYPED
                + ";\"Kanarigelb\"\nPetit;" + bird + "-2@4711.example.org;Nid\n";
    }

    /** The whole file is still to be read, and its third line names nobody any more. */
    private void theOthersOfTheFileComeIn(String waiting) {
        String page = new Imports(team)
                .settled(team.post(waiting + "/start").expect(303).location())
                .text();
        assertThat(page).contains("2 personnes ajoutées");
        assertThat(database.count("subscriber where email like 'mesange-%@4711.example.org'"))
                .isEqualTo(2);
        assertThat(database.value(
                        "select cell || reason || line from refused_line where import_run_id = ?",
                        Long.valueOf(waiting.replaceAll("\\D", ""))))
                .isEqualTo("EMAILEMAIL_INVALID3");
    }

    private void bounces() {
        Mail last = mailbox.lastMailTo(EMAIL);
        returnBox.deliver(String.join(
                        "\r\n",
                        "Return-Path: <>",
                        "From: MAILER-DAEMON@mx.example.net",
                        "To: <" + last.from() + ">",
                        "Subject: Undelivered Mail Returned to Sender",
                        "Message-ID: <" + UUID.randomUUID() + "@mx.example.net>",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "<" + EMAIL + ">: user unknown",
                        "--b",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.example.net",
                        "",
                        "Final-Recipient: rfc822; " + EMAIL,
                        "Action: failed",
                        "Status: 5.1.1",
                        "Diagnostic-Code: smtp; 550 5.1.1 <" + EMAIL + ">: user unknown",
                        "--b--",
                        "")
                .getBytes(UTF_8));
        Awaitility.await().until(() -> database.count("delivery where address = ? and status = 'BOUNCED'", EMAIL) == 1);
    }

    private Mail mailOf(String address, String calendar) {
        return Awaitility.await()
                .until(
                        () -> mailbox.allTo(address).stream()
                                .filter(mail -> mail.calendar() != null
                                        && mail.calendar().contains(calendar))
                                .findFirst()
                                .orElse(null),
                        mail -> mail != null);
    }

    private static byte[] replaced(byte[] mail, String words, String others) {
        return new String(mail, UTF_8).replace(words, others).getBytes(UTF_8);
    }

    /** Of the newest mail that has it. */
    private String link(String containing) {
        Mail mail = Awaitility.await(containing)
                .until(
                        () -> mailbox.allTo(EMAIL).stream()
                                .filter(each -> each.text().contains(containing))
                                .reduce((first, second) -> second)
                                .orElse(null),
                        each -> each != null);
        return path(mail, containing);
    }

    private static String path(Mail mail, String containing) {
        return mail.link(containing).getRawPath();
    }
}
