package org.relais.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.relais.registrations.PlannedWebinar;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The team's side of registrations, by its pages and by the API. */
class RosterIT extends OnTheServer {
    private static int people;

    private final Team team = Team.logIn(Role.ORGANISER);
    private final PlannedWebinar webinar = PlannedWebinar.withSeats(database, 1);
    private final String list = "/staff/webinars/" + webinar.id() + "/registrations";

    private static synchronized String someone() {
        return "liste-" + ++people + "@liste.example.org";
    }

    /** @return the person's page */
    private String add(String email, String name) {
        return team.post(list, "email", email, "name", name)
                .expect(303)
                .location()
                .replaceFirst("\\?.*", "");
    }

    @Test
    void whoeverIsTakenOffIsToldAndTheNextOfTheLineGetsTheSeat() {
        String first = someone();
        String second = someone();
        String page = add(first, "Zoé");
        add(second, "Anaïs");
        assertThat(webinar.statusOf(second)).isEqualTo("WAITLISTED");
        assertThat(team.get(list).expect(200).page().select("main").text())
                .contains("1 place prise sur 1", "Zoé", first, "Anaïs");
        assertThat(team.post(list + "/search", "words", "anais")
                        .expect(200)
                        .page()
                        .select("main table")
                        .text())
                .contains(second)
                .doesNotContain(first);

        assertThat(team.post(page + "/cancel").expect(303).location()).contains("done=registration-cancelled");
        assertThat(team.post(page + "/cancel").expect(303).location()).contains("done=already");
        mailbox.awaitMailsTo(first, 2);
        assertThat(mailbox.lastMailTo(first).calendar())
                .contains("METHOD:CANCEL")
                .doesNotContain("STATUS:CANCELLED");
        mailbox.awaitMailsTo(second, 2);
        assertThat(mailbox.lastMailTo(second).subject()).startsWith("Une place s’est libérée");
        assertThat(team.get(page).expect(200).page().select(".timeline").text()).contains("Inscription annulée");
    }

    @Test
    void whereTheTeamDecidesAYesGivesTheSeatAndANoIsSaidOnce() {
        PlannedWebinar chosen = PlannedWebinar.published(
                database, plan -> plan.add("approval", "BY_STAFF").add("capacity", 1));
        String admitted = someone();
        String refused = someone();
        String late = someone();
        String toAdmit = asks(chosen, admitted);
        String toRefuse = asks(chosen, refused);
        String toLine = asks(chosen, late);

        assertThat(team.post(toAdmit + "/approve").expect(303).location()).contains("done=registration-approved");
        assertThat(team.post(toAdmit + "/approve").expect(303).location()).contains("done=already");
        assertThat(team.post(toRefuse + "/refuse").expect(303).location()).contains("done=registration-refused");
        assertThat(team.post(toRefuse + "/refuse").expect(303).location()).contains("done=already");
        team.post(toLine + "/approve").expect(303);

        mailbox.awaitMailsTo(admitted, 2);
        assertThat(mailbox.lastMailTo(admitted).calendar()).contains("METHOD:REQUEST");
        mailbox.awaitMailsTo(refused, 2);
        assertThat(mailbox.lastMailTo(refused).subject()).startsWith("Votre demande d’inscription\u00a0: ");
        assertThat(mailbox.lastMailTo(refused).calendar()).isNull();
        mailbox.awaitMailsTo(late, 2);
        assertThat(mailbox.lastMailTo(late).subject()).startsWith("Vous êtes sur la liste d’attente");
        assertThat(chosen.emails("REGISTERED")).containsExactly(admitted);
        assertThat(chosen.emails("WAITLISTED")).containsExactly(late);
        assertThat(mailbox.allTo(refused)).hasSize(2);
    }

    /** @return the page where the team decides */
    private String asks(PlannedWebinar chosen, String email) {
        knows(email);
        publicSite.fillIn(chosen.path(), "email", email).expect(303);
        assertThat(chosen.statusOf(email)).isEqualTo("AWAITING_APPROVAL");
        mailbox.awaitMailsTo(email, 1);
        return "/staff/registrations/" + chosen.of(email, "id");
    }

    @Test
    void anInvitationSentAgainIsTheSameRevisionAndARenewedLinkClosesTheOldOne() {
        String email = someone();
        String page = add(email, "Louise");
        Mail first = mailbox.lastMailTo(email);
        team.post(page + "/renew-link").expect(303);
        mailbox.awaitMailsTo(email, 2);
        Mail second = mailbox.lastMailTo(email);
        assertThat(second.calendar()).contains("METHOD:REQUEST", "SEQUENCE:0");
        String old = first.link("/me/join/").getPath();
        String fresh = second.link("/me/join/").getPath();
        assertThat(fresh).isNotEqualTo(old);
        webinar.begins();
        assertThat(publicSite.get(fresh).expect(200).page().select("form")).isNotEmpty();
        assertThat(publicSite.get(old).page().select("main form")).isEmpty();
        team.post(page + "/revoke-link").expect(303);
        assertThat(publicSite.get(fresh).page().select("main form")).isEmpty();
    }

    @Test
    void theListLeavesTheHouseWithAReasonOnlyAndHoldsNoFormula() {
        String email = someone();
        add(email, "=HYPERLINK(\"https://piege.example.org\")");
        Answer refused = team.post(list + "/export", "reason", "non");
        assertThat(refused.status()).isEqualTo(422);
        Answer file = team.post(list + "/export", "reason", "Feuille d’émargement pour le financeur")
                .expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.body()).contains(email, "'=HYPERLINK");
        assertThat(database.count(
                        "audit_entry where action = 'registration.export' and object = ?", "webinar/" + webinar.id()))
                .isOne();
    }

    @Test
    void anotherProgramAddsReadsAndCancels() {
        Api api = Api.withToken(Role.ORGANISER);
        String email = someone();
        JsonObject added = Api.json(api.post(
                        "/api/v1/registrations",
                        "{\"webinar\":" + webinar.id() + ",\"email\":\"" + email + "\",\"departement\":\"974\"}")
                .expect(201));
        assertThat(added.getString("status")).isEqualTo("REGISTERED");
        assertThat(added.getString("zone")).isEqualTo("Indian/Reunion");
        JsonObject all = Api.json(
                api.get("/api/v1/registrations?webinar=" + webinar.id()).expect(200));
        assertThat(all.getJsonArray("registrations")).hasSize(1);
        String one = "/api/v1/registrations/" + added.getInt("id");
        assertThat(Api.json(api.post(one + "/cancel", "{}").expect(200)).getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(Api.json(api.get(one).expect(200)).getString("status")).isEqualTo("CANCELLED");
        assertThat(api.get("/api/v1/registrations").status()).isEqualTo(422);
    }
}
