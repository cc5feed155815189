package org.relais.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.registrations.PlannedWebinar;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** After a date, everyone gets one mail, in the words of their own group: when the team says so, or by itself. */
class FollowUpIT extends OnTheServer {
    private static final String REPLAY = "https://visio.example.org/revoir";
    private static final String SURVEY = "https://avis.example.org/questions";
    private final Team team = Team.logIn(Role.ORGANISER);
    private final Held held = new Held();

    /** A webinar of three seats that is over: two were there, or had a seat; one waits, and one left. */
    private final class Held {
        final String mark = UUID.randomUUID().toString().substring(0, 6);
        final PlannedWebinar webinar = PlannedWebinar.withSeats(database, 3);
        final List<String> everyone = List.of(name("present"), name("absente"), name("discret"), name("attente"));
        final long date;

        Held() {
            register("present");
            register("absente");
            register("discret", "mode", "DISCREET");
            register("attente");
            date = webinar.dates().get(0);
            webinar.ends();
            everyone.forEach(each -> mailbox.awaitMailsTo(each, 1));
        }

        String name(String who) {
            return who + "-" + mark + "@apres.example.org";
        }

        private void register(String who, String... more) {
            String email = name(who);
            knows(email);
            String[] form = new String[more.length + 2];
            form[0] = "email";
            form[1] = email;
            System.arraycopy(more, 0, form, 2, more.length);
            publicSite.fillIn(webinar.path(), form).expect(303);
        }

        String page() {
            return "/staff/webinars/" + webinar.id() + "/messages/follow-up/" + date;
        }

        void word(String sending) {
            team.post(
                            page(),
                            "replay",
                            REPLAY,
                            "survey",
                            SURVEY,
                            "sending",
                            sending,
                            "PRESENT",
                            "Vos questions étaient précieuses.",
                            "ABSENT",
                            "Vous nous avez manqué.",
                            "WAITING",
                            "Une autre date viendra.")
                    .expect(303);
        }

        void closesItsList() {
            String attendance = "/staff/webinars/" + webinar.id() + "/attendance/" + date;
            team.post(attendance + "/tick", "present", webinar.of(name("present"), "id"))
                    .expect(303);
            team.post(attendance + "/close").expect(303);
        }

        /** What came after the mail about the registration itself. */
        List<Mail> after(String who) {
            List<Mail> all = mailbox.allTo(name(who));
            return all.subList(1, all.size());
        }

        void everyoneHasTheirOwnOnce() {
            everyone.forEach(each -> mailbox.awaitMailsTo(each, 2));
            Mail present = after("present").get(0);
            assertThat(present.subject()).startsWith("Merci de votre participation");
            assertThat(present.text())
                    .contains("Vos questions étaient précieuses.", REPLAY, SURVEY, webinar.path())
                    .doesNotContain("manqué", "autre date");
            Mail absent = after("absente").get(0);
            assertThat(absent.subject()).startsWith("Pour suivre le webinaire");
            assertThat(absent.text())
                    .contains("Vous nous avez manqué.", REPLAY, SURVEY)
                    .doesNotContain("précieuses");
            Mail waiting = after("attente").get(0);
            assertThat(waiting.subject()).startsWith("Le webinaire que vous attendiez");
            assertThat(waiting.text())
                    .contains("Une autre date viendra.", REPLAY)
                    .doesNotContain(SURVEY, "manqué");
            Mail discreet = after("discret").get(0);
            assertThat(discreet.subject() + discreet.text())
                    .contains(REPLAY)
                    .doesNotContainIgnoringCase("stigmatiser")
                    .doesNotContain("manqué", webinar.path());
            assertThat(everyone).allSatisfy(each -> assertThat(mailbox.allTo(each))
                    .hasSize(2)
                    .allSatisfy(
                            mail -> assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated")));
        }
    }

    @Test
    void whenTheTeamSaysSo() {
        held.word("BY_HAND");
        assertThat(team.get(held.page()).expect(200).page().text()).contains("absentes (3)", "d’attente (1)");
        held.closesItsList();
        assertThat(team.get(held.page()).expect(200).page().text()).contains("présentes (1)", "absentes (2)");
        team.post(held.page() + "/send").expect(303);
        Answer again = team.post(held.page() + "/send").expect(303);
        assertThat(again.follow().notice()).contains("C’est déjà fait");
        held.everyoneHasTheirOwnOnce();
    }

    /** One whose list is closed leaves at a tick; beside it one whose list is open does not, until it is closed. */
    @Test
    void byItselfOnceTheRecordingIsThereAndItIsKnownWhoCame() {
        Held open = new Held();
        open.word("WHEN_READY");
        held.closesItsList();
        held.word("WHEN_READY");
        awaitSent(held);
        held.everyoneHasTheirOwnOnce();
        assertThat(open.after("present")).isEmpty();

        open.closesItsList();
        awaitSent(open);
        open.everyoneHasTheirOwnOnce();
        held.everyoneHasTheirOwnOnce();
    }

    private void awaitSent(Held which) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> database.count("follow_up where date_id = ? and sent_at is not null", which.date) == 1);
    }
}
