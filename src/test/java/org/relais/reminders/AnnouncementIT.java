package org.relais.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A webinar is announced to those who chose it, once, and each leaves by one press. */
class AnnouncementIT extends OnTheServer {
    private static final String DEPARTEMENT = "975";
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final JsonObject webinar = webinar("Annonce " + mark);
    private final String page = "/staff/webinars/" + webinar.getInt("id") + "/messages/announcement";

    @BeforeEach
    void people() {
        Api api = Api.withToken(Role.PRIVACY);
        subscribe(api, "annonces", "\"webinars\"");
        subscribe(api, "deux", "\"newsletter\", \"webinars\"");
        subscribe(api, "lettre", "\"newsletter\"");
    }

    private void subscribe(Api api, String name, String topics) {
        api.post(
                        "/api/v1/subscribers",
                        "{\"email\":\"%s\",\"departement\":\"%s\",\"topics\":[%s],\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}"
                                .formatted(address(name), DEPARTEMENT, topics))
                .expect(201);
    }

    private String address(String name) {
        return name + "-" + mark + "@annonces.example.org";
    }

    @Test
    void whoChoseAnnouncementsReceivesOneAndLeavesByOnePress() {
        Team team = Team.logIn(Role.ORGANISER);
        Answer asked = team.get(page + "?departements=" + DEPARTEMENT).expect(200);
        long people = database.count(
                "subscriber s join subscriber_topic t on t.subscriber_id = s.id where t.topic = 'WEBINARS' and s.status = 'CONFIRMED' and s.departement = ?",
                DEPARTEMENT);
        assertThat(asked.page().select(".lead").text()).startsWith(people + " personnes");
        assertThat(team.get(page + "/mail.html").expect(200).page().text()).contains("Annonce " + mark, "S’inscrire");
        announce(team);
        assertThat(announce(team).follow().notice()).contains("C’est déjà fait");

        assertThat(team.get("/staff/mailings")
                        .expect(200)
                        .page()
                        .select("li:contains(Annonce " + mark + ")")
                        .text())
                .contains("Annonce de webinaire");
        Mailbox.Mail mail = mailbox.lastMailTo(address("annonces"));
        mailbox.awaitMailsTo(address("deux"), 1);
        assertThat(mailbox.allTo(address("annonces"))).hasSize(1);
        assertThat(mailbox.allTo(address("lettre"))).isEmpty();
        assertThat(mail.subject()).isEqualTo("Webinaire\u00a0: Annonce " + mark);
        assertThat(mail.header("List-Id")).contains("<webinars.");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.link("/webinars/").getPath()).isEqualTo("/webinars/" + webinar.getString("slug"));
        assertThat(publicSite.get("/").expect(200).page().text()).contains("Annonce " + mark);
        assertThat(publicSite.get("/resources").expect(200).page().text()).contains("Annonce " + mark);

        leaveByTheMailProgram("annonces", "UNSUBSCRIBED");
        leaveByTheMailProgram("deux", "CONFIRMED");
        assertThat(topics("deux")).containsExactly("NEWSLETTER");
        anOldMailShowsNoChoices(mailbox.lastMailTo(address("deux")));
    }

    @Test
    void aNamedChoiceOfPeopleIsAnnouncedToAlone() {
        Team team = Team.logIn(Role.ORGANISER);
        String choice = team.post("/staff/segments", "name", "Annonce " + mark, "profession", "Ciblée " + mark)
                .expect(303)
                .location()
                .replaceFirst("\\?.*", "");
        database.change("update subscriber set profession = ? where email = ?", "Ciblée " + mark, address("deux"));
        String id = choice.substring(choice.lastIndexOf('/') + 1);
        assertThat(team.get(page + "?segment=" + id)
                        .expect(200)
                        .page()
                        .select(".lead")
                        .text())
                .startsWith("1 personne");
        team.post(page, "segment", id, "before", "0").expect(303);
        mailbox.awaitMailsTo(address("deux"), 1);
        assertThat(mailbox.allTo(address("annonces"))).isEmpty();
        assertThat(database.count("delivery where address like ?", "%-" + mark + "@annonces.example.org"))
                .isOne();
    }

    private Answer announce(Team team) {
        return team.post(page, "departements", DEPARTEMENT, "before", "0").expect(303);
    }

    private void leaveByTheMailProgram(String name, String status) {
        String link = mailbox.lastMailTo(address(name)).link("/unsubscribe/").getPath();
        publicSite
                .send("POST", link, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded")
                .expect(200);
        assertThat(database.value("select status from subscriber where email = ?", address(name)))
                .isEqualTo(status);
        assertThat(database.count(
                        "suppression x join subscriber s on s.fingerprint = x.fingerprint where s.email = ? and x.list = 'webinars'",
                        address(name)))
                .isOne();
    }

    /** A mail may have been passed on: what stands in it takes nobody's choices out of the house, and changes none. */
    private void anOldMailShowsNoChoices(Mailbox.Mail mail) {
        Answer page = publicSite.get(mail.link("/preferences/").getPath()).expect(200);
        assertThat(page.page().select("input[name=topics]")).isEmpty();
        assertThat(page.body()).doesNotContain(address("deux"));
        assertThat(topics("deux")).containsExactly("NEWSLETTER");
    }

    private java.util.List<Object> topics(String name) {
        return database.column(
                "select topic from subscriber_topic t join subscriber s on s.id = t.subscriber_id where s.email = ? order by topic",
                address(name));
    }

    /** A public one, so soon that it stands first wherever webinars are shown. */
    private static JsonObject webinar(String title) {
        Api api = Api.withToken(Role.ORGANISER);
        String start = LocalDateTime.now(ZoneId.of("Europe/Paris"))
                .plusMinutes(30)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        String json = "{\"title\":\"%s\",\"start\":\"%s\",\"minutes\":90,\"link\":\"https://visio.example.org/salle\"}"
                .formatted(title, start);
        JsonObject made = Api.json(api.post("/api/v1/webinars", json).expect(201));
        api.post("/api/v1/webinars/" + made.getInt("id") + "/publish", "{}").expect(200);
        return made;
    }
}
