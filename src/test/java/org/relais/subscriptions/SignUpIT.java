package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;

/** Becoming a subscriber, from the form to the ledger: the mail tells the difference, the page never does (P4, P5). */
class SignUpIT extends OnTheServer {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String FORM = "/newsletter/subscribe";

    private final String email = "lectrice-" + PEOPLE.incrementAndGet() + "@abonnement.example.org";

    private Answer ask(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "email";
        all[1] = email;
        System.arraycopy(more, 0, all, 2, more.length);
        return publicSite.fillIn(FORM, all);
    }

    private Answer askedFor(String... topics) {
        String[] fields = new String[topics.length * 2];
        for (int i = 0; i < topics.length; i++) {
            fields[2 * i] = "topics";
            fields[2 * i + 1] = topics[i];
        }
        return ask(fields);
    }

    /** The path of the link in the newest mail. */
    private String link(String containing) {
        return mailbox.lastMailTo(email).link(containing).getRawPath();
    }

    private Answer confirmed() {
        return publicSite.post(link("/newsletter/confirm/")).expect(303);
    }

    /** The rules of the door are tested elsewhere; here a person asks again at once. */
    private void aQuarterOfAnHourLater() {
        database.change("update door_letter set last_at = last_at - interval '16 minutes'");
    }

    private Object of(String column) {
        return database.value("select " + column + " from subscriber where email = ?", email);
    }

    @Test
    void anUnknownAddressIsConfirmedByAPressAndTheLedgerKeepsTheExactWords() {
        Answer asked = ask("topics", "NEWSLETTER", "topics", "RESOURCES", "givenName", "Zoé http://piege.example");
        assertThat(asked.expect(303).location()).isEqualTo(FORM + "/asked");
        assertThat(asked.follow().page().select("h1").text()).isEqualTo("Vérifiez votre messagerie");
        assertThat(of("status")).isEqualTo("PENDING");
        assertThat(of("given_name")).as("nothing a visitor says is kept yet").isNull();

        Mail mail = mailbox.lastMailTo(email);
        assertThat(mail.subject()).isEqualTo("Confirmez votre abonnement");
        assertThat(mail.text()).doesNotContain("piege", "Zoé").contains("/not-me/");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Unsubscribe")).isNull();
        String link = link("/newsletter/confirm/");
        for (int looks = 0; looks < 3; looks++) {
            publicSite.get(link).expect(200);
            publicSite.send("HEAD", link, null).expect(200);
        }
        assertThat(of("status")).as("looking changes nothing").isEqualTo("PENDING");
        assertThat(publicSite.get(link).page().select("main li").eachText())
                .containsExactly("La lettre d’information", "Les nouvelles ressources");

        Answer done = confirmed();
        assertThat(done.location()).startsWith("/me/preferences/");
        assertThat(done.follow().notice()).startsWith("C’est confirmé");
        assertThat(of("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed().follow().notice()).as("a second press").startsWith("C’est déjà fait");
        long id = ((Number) of("id")).longValue();
        assertThat(database.column(
                        "select purpose || ' ' || what || ' ' || channel || ' ' || wording_version || ' ' || notice || ' ' || source"
                                + " from consent_entry where subscriber_id = ? order by id",
                        id))
                .containsExactly(
                        "NEWSLETTER GIVEN DOUBLE_OPT_IN fr-1 fr-1 " + FORM,
                        "RESOURCES GIVEN DOUBLE_OPT_IN fr-1 fr-1 " + FORM);
        assertThat((String) database.value("select wording from consent_entry where subscriber_id = ? order by id", id))
                .startsWith("J’accepte de recevoir la lettre d’information");
        assertThat((String) database.value("select proof from consent_entry where subscriber_id = ? order by id", id))
                .contains("asked at", "confirmed at", "mail ");
        assertThat(mailbox.allTo(email)).hasSize(1);
    }

    @Test
    void whoHearsAlreadyIsToldSoByMailWithALinkOfTheirOwn() {
        askedFor("WEBINARS").expect(303);
        confirmed();
        aQuarterOfAnHourLater();
        Answer asked = askedFor("WEBINARS");
        assertThat(asked.expect(303).location()).isEqualTo(FORM + "/asked");
        mailbox.awaitMailsTo(email, 2);
        assertThat(mailbox.lastMailTo(email).subject()).isEqualTo("Votre adresse est déjà abonnée");
        publicSite.get(link("/me/preferences/")).expect(200);

        aQuarterOfAnHourLater();
        askedFor("NEWSLETTER").expect(303);
        mailbox.awaitMailsTo(email, 3);
        confirmed();
        assertThat(database.count("subscriber_topic where subscriber_id = ?", of("id")))
                .as("one thing more")
                .isEqualTo(2);
    }

    @Test
    void anAddressThatWasBlockedComesBackByItsOwnConfirmationWithWhatItAsksForNow() {
        askedFor("NEWSLETTER").expect(303);
        confirmed();
        String fingerprint = (String) of("fingerprint");
        database.change("update subscriber set status = 'SUPPRESSED' where email = ?", email);
        database.change("insert into suppression values (?, '*', 'the address does not exist', now())", fingerprint);
        aQuarterOfAnHourLater();
        askedFor("WEBINARS").expect(303);
        mailbox.awaitMailsTo(email, 2);
        confirmed();
        assertThat(of("status")).isEqualTo("CONFIRMED");
        assertThat(database.column("select topic from subscriber_topic where subscriber_id = ?", of("id")))
                .containsExactly("WEBINARS");
        assertThat(database.column("select list from suppression where fingerprint = ?", fingerprint))
                .containsExactly("newsletter");
    }

    @Test
    void aRelativeIsWrittenToDiscreetlyFromTheFirstMailOn() {
        ask("topics", "NEWSLETTER", "relative", "yes").expect(303);
        Mail mail = mailbox.lastMailTo(email);
        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain("119", "PARÉ")
                .doesNotContainIgnoringCase("enfance")
                .doesNotContainIgnoringCase("prostitution");
        confirmed();
        assertThat(of("mode")).isEqualTo("DISCREET");
        assertThat(of("profession")).as("nothing else is kept of it").isNull();
    }

    @Test
    void ceNestPasMoiForgetsThePersonWhole() {
        askedFor("NEWSLETTER").expect(303);
        publicSite.post(link("/not-me/")).expect(303);
        assertThat(database.count("subscriber where email = ?", email)).isZero();
        publicSite.get(link("/newsletter/confirm/")).expect(404);
        aQuarterOfAnHourLater();
        askedFor("NEWSLETTER").expect(303);
        assertThat(mailbox.allTo(email)).as("nothing more for a month").hasSize(1);
    }

    @Test
    void nothingIsTickedInAdvanceAndAnEmptyFormKeepsWhatWasTyped() {
        assertThat(publicSite.get(FORM).page().select("[checked]")).isEmpty();
        assertThat(publicSite.get("/newsletter").page().select("[checked]")).isEmpty();
        Answer page = ask("structure", "Un service").expect(422);
        assertThat(page.errors()).contains("Cochez ce que vous voulez recevoir");
        assertThat(page.typed("email")).isEqualTo(email);
        assertThat(page.typed("structure")).isEqualTo("Un service");
        assertThat(page.page().title()).startsWith("Erreur");
        assertThat(page.headers("Set-Cookie")).isEmpty();
        assertThat(publicSite
                        .fillIn(FORM, "email", "service@", "topics", "NEWSLETTER")
                        .expect(422)
                        .errors())
                .contains("Exemple");
    }

    @Test
    void anotherSiteMayShowOurFormInAFrameAndOneOfItsOwnLeadsToOurs() {
        Answer frame = publicSite.get("/newsletter/form").expect(200);
        assertThat(frame.header("X-Frame-Options")).isEmpty();
        assertThat(frame.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .doesNotContain("unsafe");
        assertThat(publicSite.get(FORM).header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(frame.page().select("h1, h2").eachText()).as("said once").containsExactly("S’abonner");
        assertThat(publicSite
                        .fillIn("/newsletter/form", "email", email, "topics", "NEWSLETTER")
                        .expect(303)
                        .location())
                .isEqualTo("/newsletter/form/asked");
        assertThat(mailbox.lastMailTo(email).subject()).isEqualTo("Confirmez votre abonnement");

        Answer ours = publicSite.send(
                "POST",
                FORM + "/elsewhere",
                "email=ailleurs%40example.org&topics=WEBINARS",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://partenaire.example.org");
        assertThat(ours.expect(200).typed("email")).isEqualTo("ailleurs@example.org");
        assertThat(database.count("subscriber where email = 'ailleurs@example.org'"))
                .isZero();
    }

    @Test
    void aLinkForAnotherPurposeOrTooOldOpensNothing() {
        askedFor("NEWSLETTER").expect(303);
        URI link = mailbox.lastMailTo(email).link("/newsletter/confirm/");
        String token = link.getRawPath().split("/")[3];
        for (String wrong :
                new String[] {"/me/preferences/", "/newsletter/unsubscribe/", "/newsletter/left/", "/not-me/"}) {
            publicSite.get(wrong + token).expect(404);
        }
        database.change(
                "update subscription_request set asked_at = asked_at - interval '8 days' where subscriber_id = ?",
                of("id"));
        publicSite.get(link.getRawPath()).expect(404);
        publicSite.post(link.getRawPath()).expect(404);
        assertThat(of("status")).isEqualTo("PENDING");
    }
}
