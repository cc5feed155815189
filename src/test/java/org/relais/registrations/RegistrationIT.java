package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.relais.testing.Answer;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;

/** Journeys of people who register, from the public page to the mails in their box. */
class RegistrationIT extends OnTheServer {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final PlannedWebinar webinar = PlannedWebinar.withSeats(database, 2);

    private static String someone() {
        return "personne-" + PEOPLE.incrementAndGet() + "@inscription.example.org";
    }

    private String known() {
        String email = someone();
        knows(email);
        return email;
    }

    private Answer register(String email, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "email";
        all[1] = email;
        System.arraycopy(more, 0, all, 2, more.length);
        return publicSite.fillIn(webinar.path(), all);
    }

    private static String path(URI link) {
        return link.getRawPath();
    }

    /** The first form of the page, as a browser sends it. */
    private Answer press(Answer page) {
        return publicSite.post(page.page().select("main form[method=post]").attr("action"));
    }

    @Test
    void anUnknownAddressIsConfirmedByAButtonAndThenInvited() {
        String email = someone();
        Answer asked = register(email, "name", "Visitez https://piege.example.org", "departement", "972");
        assertThat(asked.expect(303).location()).isEqualTo(webinar.path() + "/asked");
        assertThat(asked.follow().page().select("h1").text()).isEqualTo("Vérifiez votre messagerie");
        assertThat(webinar.statusOf(email)).isEqualTo("PENDING");

        Mail mail = mailbox.lastMailTo(email);
        assertThat(mail.subject()).isEqualTo("Confirmez votre inscription au webinaire");
        assertThat(mail.text()).doesNotContain("piege").contains("/registrations/confirm/", "/not-me/");
        String link = path(mail.link("/registrations/confirm/"));
        for (int looks = 0; looks < 3; looks++) {
            publicSite.get(link).expect(200);
            publicSite.send("HEAD", link, null).expect(200);
        }
        assertThat(webinar.statusOf(email)).isEqualTo("PENDING");

        Answer done = press(publicSite.get(link)).expect(303).follow().expect(200);
        assertThat(done.page().select("h2").text()).contains("Vous êtes inscrit");
        assertThat(done.page().text())
                .contains("heure de Martinique", "heure de Paris")
                .doesNotContain(email);
        assertThat(webinar.statusOf(email)).isEqualTo("REGISTERED");
        assertThat(publicSite.post(link).expect(303).follow().notice()).contains("C’est déjà fait");

        mailbox.awaitMailsTo(email, 2);
        Mail invitation = mailbox.lastMailTo(email);
        assertThat(invitation.subject()).startsWith("Vous êtes inscrit").contains("Repérer sans stigmatiser");
        assertThat(invitation.text())
                .contains("heure de Martinique", "heure de Paris", "/me/join/", "/me/registrations/");
        assertThat(invitation.header("Reply-To")).startsWith("retour-r");
        String calendar = invitation.calendar().replace("\r\n ", "");
        assertThat(calendar)
                .contains("METHOD:REQUEST", "UID:" + webinar.uid(), "SEQUENCE:0", "PARTSTAT=NEEDS-ACTION")
                .contains("mailto:" + email, "mailto:" + invitation.header("Reply-To"));
        assertThat(mailbox.allTo(email)).hasSize(2);
    }

    @Test
    void aKnownAddressHasItsSeatAtOnceAndASecondTimeChangesNothing() {
        String email = known();
        assertThat(register(email).expect(303).location()).isEqualTo(webinar.path() + "/asked");
        assertThat(webinar.statusOf(email)).isEqualTo("REGISTERED");
        assertThat(mailbox.lastMailTo(email).subject()).startsWith("Vous êtes inscrit");
        assertThat(register(email, "name", "Autre").expect(303).location()).isEqualTo(webinar.path() + "/asked");
        mailbox.awaitMailsTo(email, 2);
        assertThat(mailbox.lastMailTo(email).subject()).startsWith("Vous êtes déjà inscrit");
        assertThat(register(email).expect(303).location()).isEqualTo(webinar.path() + "/asked");
        assertThat(database.count("registration where webinar_id = ? and name = 'Autre'", webinar.id()))
                .isZero();
        assertThat(webinar.count("REGISTERED")).isOne();
    }

    @Test
    void whoeverLeavesGivesTheSeatToTheFirstInTheLine() {
        String first = known();
        String second = known();
        String third = known();
        String fourth = known();
        for (String each : new String[] {first, second, third, fourth}) {
            register(each).expect(303);
        }
        assertThat(webinar.statusOf(third)).isEqualTo("WAITLISTED");
        assertThat(mailbox.lastMailTo(fourth).subject()).startsWith("Vous êtes sur la liste d’attente");
        assertThat(mailbox.lastMailTo(fourth).text()).contains("rang dans la liste : 2".replace(" :", "\u00a0:"));
        assertThat(mailbox.lastMailTo(fourth).calendar()).isNull();

        String leave = path(mailbox.lastMailTo(first).link("/cancel"));
        publicSite.get(leave).expect(200);
        assertThat(webinar.statusOf(first)).isEqualTo("REGISTERED");
        press(publicSite.get(leave)).expect(303);
        assertThat(webinar.statusOf(first)).isEqualTo("CANCELLED");
        assertThat(webinar.statusOf(third)).isEqualTo("REGISTERED");
        assertThat(webinar.statusOf(fourth)).isEqualTo("WAITLISTED");

        mailbox.awaitMailsTo(first, 2);
        mailbox.awaitMailsTo(third, 2);
        String leaving = mailbox.lastMailTo(first).calendar();
        assertThat(leaving).contains("METHOD:CANCEL").doesNotContain("STATUS:CANCELLED");
        assertThat(mailbox.lastMailTo(third).subject()).startsWith("Une place s’est libérée");
        assertThat(mailbox.lastMailTo(third).calendar()).contains("METHOD:REQUEST");
        assertThat(mailbox.allTo(fourth)).hasSize(1);

        Answer page = publicSite.get(leave.replace("/cancel", ""));
        assertThat(page.page().select("main form button").text()).isEqualTo("Me réinscrire");
        press(page).expect(303);
        assertThat(webinar.statusOf(first)).as("behind the one who waits").isEqualTo("WAITLISTED");
    }

    @Test
    void oneAnswersOnThePageAndNoIsLeaving() {
        String email = known();
        register(email).expect(303);
        String link = path(mailbox.lastMailTo(email).link("answer=TENTATIVE"));
        assertThat(publicSite.get(link + "?answer=TENTATIVE").expect(200).page().text())
                .contains("Pour répondre");
        assertThat(webinar.of(email, "answer")).isEqualTo("NEEDS_ACTION");
        publicSite.post(link + "/answer", "answer", "TENTATIVE").expect(303);
        assertThat(webinar.of(email, "answer")).isEqualTo("TENTATIVE");
        publicSite.post(link + "/answer", "answer", "PERHAPS").expect(422);
        publicSite.post(link + "/answer", "answer", "DECLINED").expect(303);
        assertThat(webinar.statusOf(email)).isEqualTo("CANCELLED");
        publicSite
                .post(link + "/details", "zone", "Indian/Reunion", "needs", "LSF")
                .expect(303);
        assertThat(webinar.of(email, "zone")).isEqualTo("Indian/Reunion");
    }

    @Test
    void theRoomIsShownWhenItOpensAndToNobodyElse() {
        String email = known();
        register(email).expect(303);
        String join = path(mailbox.lastMailTo(email).link("/me/join/"));
        assertThat(publicSite.get(join).expect(200).body())
                .contains("pas encore ouverte")
                .doesNotContain("visio.example");
        publicSite.post(join).expect(409);
        webinar.begins();
        Answer open = publicSite.get(join).expect(200);
        assertThat(open.body()).contains("La salle est ouverte").doesNotContain("visio.example");
        assertThat(database.count("registration where webinar_id = ? and opened_at is not null", webinar.id()))
                .isZero();
        Answer room = press(open).expect(200);
        assertThat(room.header("Refresh")).isEqualTo("0;url=https://visio.example.org/salle");
        assertThat(room.page().select("main a").attr("href")).isEqualTo("https://visio.example.org/salle");
        assertThat(database.count("registration where webinar_id = ? and opened_at is not null", webinar.id()))
                .isOne();
        database.change("update registration set join_state = 'REVOKED' where webinar_id = ?", webinar.id());
        publicSite.get(join).expect(404);
        publicSite.get(join.substring(0, join.length() - 2) + "AA").expect(404);
    }

    @Test
    void discreetlyNothingNamesTheSubject() {
        String email = known();
        register(email, "mode", "DISCREET").expect(303);
        Mail mail = mailbox.lastMailTo(email);
        assertThat(mail.subject()).contains("Rendez-vous en ligne");
        assertThat(mail.text() + mail.html() + mail.calendar()).doesNotContainIgnoringCase("stigmatiser");
        assertThat(publicSite.get(path(mail.link("/me/registrations/"))).page().title())
                .doesNotContainIgnoringCase("stigmatiser");
    }

    @Test
    void ceNestPasMoiForgetsWhatWasAsked() {
        String email = someone();
        register(email).expect(303);
        String link = path(mailbox.lastMailTo(email).link("/not-me/"));
        publicSite.get(link).expect(200);
        publicSite.post(link).expect(303);
        assertThat(database.count("registration where webinar_id = ?", webinar.id()))
                .isZero();
        register(email).expect(303);
        assertThat(webinar.statusOf(email)).isEqualTo("PENDING");
        assertThat(mailbox.allTo(email)).as("nothing more for a month").hasSize(1);
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() {
        Answer page = publicSite.fillIn(webinar.path(), "email", "service@", "name", "Claire", "need", "LSF");
        assertThat(page.expect(422).errors()).contains("adresse électronique");
        assertThat(page.typed("email")).isEqualTo("service@");
        assertThat(page.typed("name")).isEqualTo("Claire");
        assertThat(page.page().select("[name=need][checked]").val()).isEqualTo("LSF");
        assertThat(page.page().title()).startsWith("Erreur");
        assertThat(page.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void aLinkForAnotherPurposeOpensNothing() {
        String email = known();
        register(email).expect(303);
        String token =
                path(mailbox.lastMailTo(email).link("/me/registrations/")).split("/")[3];
        for (String wrong : new String[] {"/me/join/", "/registrations/confirm/", "/not-me/"}) {
            publicSite.get(wrong + token).expect(404);
        }
        publicSite.get("/me/registrations/x").expect(404);
        publicSite.post("/me/registrations/x/cancel").expect(404);
    }

    @Test
    void a24_aMoveAsksAgainAndKeepsTheSeatWhileNewWordsKeepTheAnswer() {
        String email = known();
        register(email).expect(303);
        String page = path(mailbox.lastMailTo(email).link("answer=ACCEPTED"));
        publicSite.post(page + "/answer", "answer", "ACCEPTED").expect(303);

        webinar.edit("{\"title\":\"Repérer, autrement\"}");
        mailbox.awaitMailsTo(email, 2);
        assertThat(calendarOf(email)).contains("METHOD:REQUEST", "SEQUENCE:0", "PARTSTAT=ACCEPTED", "autrement");
        assertThat(webinar.of(email, "answer")).isEqualTo("ACCEPTED");

        webinar.edit("{\"start\":\"" + PlannedWebinar.start().plusDays(1) + "\"}");
        mailbox.awaitMailsTo(email, 3);
        assertThat(calendarOf(email)).contains("METHOD:REQUEST", "SEQUENCE:1", "PARTSTAT=NEEDS-ACTION");
        assertThat(mailbox.lastMailTo(email).subject()).startsWith("Nouvelle date");
        assertThat(webinar.of(email, "answer")).isEqualTo("NEEDS_ACTION");
        assertThat(webinar.statusOf(email)).isEqualTo("REGISTERED");

        webinar.act("cancel", "{}");
        mailbox.awaitMailsTo(email, 4);
        assertThat(calendarOf(email)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
        assertThat(mailbox.allTo(email)).hasSize(4);
        assertThat(publicSite.get(page).page().text()).contains("Ce rendez-vous est annulé");
    }

    @Test
    void ofASeriesOneHearsOfTheDatesOneComesTo() {
        PlannedWebinar series = PlannedWebinar.series(database, 10);
        long second = series.dates().get(1);
        String toAll = known();
        String toOne = known();
        String toAnother = known();
        publicSite.fillIn(series.path(), "email", toAll, "date", "").expect(303);
        publicSite.fillIn(series.path(), "email", toOne, "date", "" + second).expect(303);
        publicSite
                .fillIn(
                        series.path(),
                        "email",
                        toAnother,
                        "date",
                        "" + series.dates().get(2))
                .expect(303);
        assertThat(mailbox.lastMailTo(toAll).calendar())
                .contains("RRULE:FREQ=WEEKLY")
                .doesNotContain("RECURRENCE-ID");
        assertThat(mailbox.lastMailTo(toOne).calendar())
                .contains("RECURRENCE-ID")
                .doesNotContain("RRULE:FREQ=WEEKLY");
        publicSite.fillIn(series.path(), "email", toAll, "date", "" + second).expect(303);
        assertThat(database.count("registration where webinar_id = ? and email = ?", series.id(), toAll))
                .as("who comes to all comes to one")
                .isOne();

        String later = PlannedWebinar.start().plusDays(8).toString();
        series.act("dates/" + second + "/move", "{\"start\":\"" + later + "\"}");
        mailbox.awaitMailsTo(toAll, 3);
        mailbox.awaitMailsTo(toOne, 2);
        assertThat(calendarOf(toAll)).contains("METHOD:REQUEST", "RRULE:FREQ=WEEKLY", "RECURRENCE-ID", "SEQUENCE:1");
        assertThat(calendarOf(toOne))
                .contains("METHOD:REQUEST", "RECURRENCE-ID")
                .doesNotContain("RRULE:FREQ=WEEKLY");

        series.act("dates/" + second + "/cancel", "{}");
        mailbox.awaitMailsTo(toAll, 4);
        mailbox.awaitMailsTo(toOne, 3);
        assertThat(calendarOf(toAll)).contains("METHOD:CANCEL", "RECURRENCE-ID").doesNotContain("RRULE:FREQ=WEEKLY");
        assertThat(calendarOf(toOne)).contains("METHOD:CANCEL", "RECURRENCE-ID", "SEQUENCE:2");
        assertThat(mailbox.lastMailTo(toOne).subject()).startsWith("Une date est annulée");
        assertThat(mailbox.allTo(toAnother)).hasSize(1);
    }

    @Test
    void whereTheTeamDecidesOneIsToldThatTheRequestArrived() {
        PlannedWebinar chosen = PlannedWebinar.published(database, plan -> plan.add("approval", "BY_STAFF"));
        String email = known();
        publicSite.fillIn(chosen.path(), "email", email).expect(303);
        assertThat(chosen.statusOf(email)).isEqualTo("AWAITING_APPROVAL");
        assertThat(mailbox.lastMailTo(email).subject()).startsWith("Votre demande");
        assertThat(mailbox.lastMailTo(email).calendar()).isNull();
    }

    private String calendarOf(String email) {
        return mailbox.lastMailTo(email).calendar().replace("\r\n ", "");
    }
}
