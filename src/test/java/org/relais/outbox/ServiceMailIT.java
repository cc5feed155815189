package org.relais.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Service mail on the whole server: from an address of its own, seen by staff, tried again when it failed. */
class ServiceMailIT extends OnTheServer {
    private static final String ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:L’été\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";

    @Test
    void anInvitationThatWasRefusedIsSeenAndTriedAgainUnderTheSameMessageId() throws Exception {
        String address = "invitation@example.org";
        long mailing = promised(address);
        Mailbox.Mail first = mailbox.lastMailTo(address);
        assertThat(first.from()).matches("retour-d[0-9a-z]{27,39}@example\\.org");
        assertThat(first.header("Reply-To")).isEqualTo("retour-r1abc@example.org");
        assertThat(first.text()).isEqualTo("Le lien : https://example.org/j?a&b");
        assertThat(first.html().select("a").attr("href")).isEqualTo("https://example.org/j?a&b");
        Multipart parts = (Multipart) first.message().getContent();
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(ICS.getBytes(StandardCharsets.UTF_8));
        awaitFinished(mailing);

        Object delivery = database.value("select id from delivery where mailing_id = ?", mailing);
        database.change("update delivery set status = 'REFUSED', relay_reply = '550 5.7.1 no' where id = ?", delivery);
        Team organiser = Team.logIn(Role.ORGANISER);
        assertThat(organiser
                        .get("/staff/mailings?kind=not-arrived")
                        .expect(200)
                        .page()
                        .select("a[href=/staff/mailings/" + mailing + "]"))
                .hasSize(1);
        Document refused = organiser
                .get("/staff/mailings/" + mailing + "/refused")
                .expect(200)
                .page();
        assertThat(refused.text()).contains("550 5.7.1 no").doesNotContain(address);
        String again = refused.select("form[action$=/retry]").attr("action");
        Team.logIn(Role.EDITOR).post(again).expect(403);
        organiser.post(again).expect(303);

        mailbox.awaitMailsTo(address, 2);
        assertThat(mailbox.lastMailTo(address).header("Message-ID")).isEqualTo(first.header("Message-ID"));
        assertThat(mailbox.lastMailTo(address).from()).isEqualTo(first.from());
        awaitFinished(mailing);
        organiser.post(again).expect(409);
        assertThat(database.count("audit_entry where action = 'delivery.retry' and object = ?", "delivery/" + delivery))
                .isEqualTo(1);
    }

    /** As the rooms above do it, by hand: a mailing, what it says, and one delivery with words of its own. */
    private long promised(String address) {
        String key = "service-mail-it";
        database.change(
                "insert into mailing (kind, title, status, priority, message_key, created_at, audience)"
                        + " values ('SERVICE', 'Inscription', 'OPEN', 0, ?, current_timestamp, 1)",
                key);
        long mailing = (Long) database.value("select id from mailing where message_key = ?", key);
        database.change(
                "insert into mailing_content (mailing_id, language, subject, html, text, slots) values (?, 'fr', 'Sujet',"
                        + " '<a href=\"[[joinUrl]]\">lien</a>', 'Le lien : [[joinUrl]]', 'joinUrl')",
                mailing);
        database.change(
                "insert into delivery (mailing_id, address, fingerprint, language, status, priority, due_at, slots,"
                        + " reply_to, calendar_method, calendar) values (?, ?, 'service-mail-it', 'fr', 'QUEUED', 0,"
                        + " current_timestamp, '{\"joinUrl\":\"https://example.org/j?a&b\"}', 'retour-r1abc@example.org',"
                        + " 'REQUEST', ?)",
                mailing,
                address,
                ICS);
        database.change("update mailing set opened_at = current_timestamp where id = ?", mailing);
        return mailing;
    }

    private void awaitFinished(long mailing) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.count("mailing where id = ? and status = 'FINISHED'", mailing) == 1);
    }

    @Test
    void whatCameBackIsSeenInTheServersWords() {
        Team administrator = Team.logIn();
        assertThat(administrator
                        .get("/staff/mailings/returned")
                        .expect(200)
                        .page()
                        .select("h1"))
                .hasSize(1);
        assertThat(administrator
                        .get("/staff/mailings?kind=service")
                        .expect(200)
                        .page()
                        .select("h1"))
                .hasSize(1);
        Team.logIn(Role.ORGANISER).get("/staff/mailings/returned").expect(403);
    }
}
