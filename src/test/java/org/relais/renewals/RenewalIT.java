package org.relais.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Somebody who did nothing for three years is asked once, reminded once, and let go; a press of theirs settles it (P8). */
class RenewalIT extends OnTheServer {
    private String confirmed(String name) {
        String email = name + "@silence.example.org";
        publicSite
                .fillIn("/newsletter/subscribe", "email", email, "topics", "NEWSLETTER")
                .expect(303);
        publicSite
                .post(mailbox.lastMailTo(email).link("/newsletter/confirm/").getRawPath())
                .expect(303);
        return email;
    }

    private void silentFor(String email, int months) {
        database.change(
                "update subscriber set last_act_at = last_act_at - " + months + " * interval '1 month' where email = ?",
                email);
    }

    private String askedLink(String email) {
        mailbox.awaitMailsTo(email, 2);
        return mailbox.lastMailTo(email).link("/newsletter/still/").getRawPath();
    }

    @Test
    void aPressGoesOnAndLookingDoesNot() {
        String email = confirmed("continue");
        silentFor(email, 37);
        String link = askedLink(email);
        Mail mail = mailbox.lastMailTo(email);
        assertThat(mail.subject()).startsWith("Souhaitez-vous continuer");
        assertThat(mail.header("List-Unsubscribe")).isNull();
        for (int looks = 0; looks < 3; looks++) {
            publicSite.get(link).expect(200);
            publicSite.send("HEAD", link, null).expect(200);
        }
        Object id = database.value("select id from subscriber where email = ?", email);
        assertThat(database.count("renewal where subscriber_id = ? and status = 'ASKED'", id))
                .isOne();
        assertThat(publicSite
                        .post(link)
                        .expect(303)
                        .follow()
                        .page()
                        .select("h1")
                        .text())
                .contains("nous continuons");
        assertThat(publicSite.post(link).expect(303).location())
                .as("a second press")
                .contains("already");
        assertThat(database.count("consent_entry where subscriber_id = ? and what = 'GIVEN'", id))
                .isEqualTo(2);
        assertThat(database.count("subscriber where id = ? and last_act_at > now() - interval '1 hour'", id))
                .isOne();
        assertThat(mailbox.allTo(email)).as("asked once").hasSize(2);
    }

    @Test
    void whoSaysNothingIsRemindedOnceAndThenErased() {
        String email = confirmed("muette");
        silentFor(email, 37);
        askedLink(email);
        Object id = database.value("select id from subscriber where email = ?", email);
        sent(id);
        database.change("update renewal set asked_at = asked_at - interval '16 days' where subscriber_id = ?", id);
        mailbox.awaitMailsTo(email, 3);
        assertThat(mailbox.lastMailTo(email).subject()).startsWith("Dernière question");
        database.change(
                "update renewal set reminded_at = reminded_at - interval '16 days' where subscriber_id = ?", id);
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> database.value(
                        "select status from subscriber where id = ?", id)
                .equals("ERASED"));
        assertThat(database.value("select status from renewal where subscriber_id = ?", id))
                .isEqualTo("LET_GO");
        assertThat(database.value("select channel from consent_entry where subscriber_id = ? order by id desc", id))
                .isEqualTo("SILENCE");
        assertThat(mailbox.allTo(email)).hasSize(3);
    }

    @Test
    void nobodyGoesForNotAnsweringWhatNeverReachedThem() {
        String email = confirmed("jamais-recu");
        silentFor(email, 37);
        askedLink(email);
        Object id = database.value("select id from subscriber where email = ?", email);
        sent(id);
        database.change(
                "update delivery set status = 'EXPIRED' where mailing_id = (select mailing_id from renewal where subscriber_id = ?)",
                id);
        database.change("update renewal set asked_at = asked_at - interval '40 days' where subscriber_id = ?", id);
        mailbox.awaitMailsTo(email, 3);
        assertThat(mailbox.lastMailTo(email).subject()).as("asked anew").startsWith("Souhaitez-vous continuer");
        assertThat(database.count("renewal where subscriber_id = ? and status = 'LAPSED'", id))
                .isOne();
        assertThat(database.value("select status from subscriber where id = ?", id))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void threeYearsLessADayAreNotYetSilence() {
        String email = confirmed("recente");
        silentFor(email, 35);
        String other = confirmed("ancienne");
        silentFor(other, 37);
        askedLink(other);
        assertThat(mailbox.allTo(email)).as("when the other had their turn").hasSize(1);
    }

    @Test
    void theTeamSeesHowManyAreDue() {
        assertThat(Team.logIn(Role.EDITOR)
                        .get("/staff/subscribers/renewals")
                        .expect(200)
                        .page()
                        .select("table[aria-labelledby=t-renewals] tbody tr"))
                .hasSize(5);
        assertThat(Api.json(Api.withToken(Role.EDITOR).get("/api/v1/renewals").expect(200)))
                .containsKeys("due", "unanswered", "reminded", "continued", "letGo");
    }

    private void sent(Object id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.count(
                                "delivery where status = 'SENT' and mailing_id = (select mailing_id from renewal where subscriber_id = ?)",
                                id)
                        == 1);
    }
}
