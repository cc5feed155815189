package org.relais.askings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Imports;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** People of a file who are asked first: one mail each, and nothing of them without their own press (P5, P8, P19). */
class AskingIT extends OnTheServer {
    private static final AtomicInteger FILES = new AtomicInteger();
    private final Team team = Team.logIn(Role.EDITOR);
    private final Imports imports = new Imports(team);
    private final String domain = "sollicitation-" + FILES.incrementAndGet() + ".example.org";

    private static List<String> terms() {
        List<String> terms = new ArrayList<>(Imports.TERMS);
        terms.addAll(List.of("agreement", "TO_BE_ASKED"));
        return terms;
    }

    /** Brought in as a file that asks; returns where it is. */
    private String ask(String csv) {
        String path = imports.check(imports.send(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), terms())
                .expect(303)
                .follow());
        team.post(path + "/start").expect(303);
        imports.settled(path);
        return path;
    }

    private static String row(Document page, String table, int row) {
        return page.select("table[aria-labelledby=" + table + "] tbody tr:nth-child(" + row + ") td")
                .text();
    }

    private void everyoneHadTheirTurn() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.count("asked_person where status = 'WAITING'") == 0);
    }

    private String link(String email) {
        return mailbox.lastMailTo(email).link("/newsletter/asked/").getRawPath();
    }

    @Test
    void eachIsAskedOnceAndIsNobodyUntilTheyPress() {
        String email = "zoe@" + domain;
        String csv = "courriel;prénom;langue;structure\n%s;Zoé;fr;Foyer\nann@%s;Ann;en;Home\n".formatted(email, domain);
        String path = imports.check(imports.send(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), terms())
                .expect(303)
                .follow());
        Document checked = team.get(path).expect(200).page();
        assertThat(checked.select("table[aria-labelledby=t-sum] th").text()).contains("Seraient sollicitées");
        assertThat(row(checked, "t-sum", 1)).isEqualTo("2");
        assertThat(database.count("subscriber where email like ?", "%@" + domain))
                .isZero();
        team.post(path + "/start").expect(303);
        imports.settled(path);

        Mail mail = mailbox.lastMailTo(email);
        assertThat(mail.subject()).startsWith("Souhaitez-vous recevoir nos messages");
        assertThat(mail.text())
                .contains("Journée du réseau", "la lettre d’information")
                .doesNotContain("Zoé");
        assertThat(mail.header("List-Unsubscribe")).isNull();
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mailbox.lastMailTo("ann@" + domain).subject()).isEqualTo("Would you like to hear from us?");
        assertThat(database.value("select status || coalesce(given_name, '-') from subscriber where email = ?", email))
                .as("nothing that the file says is kept with the person yet")
                .isEqualTo("PENDING-");
        assertThat(database.count(
                        "consent_entry c join subscriber s on s.id = c.subscriber_id where s.email = ?", email))
                .isZero();

        for (int looks = 0; looks < 3; looks++) {
            publicSite.get(link(email)).expect(200);
            publicSite.send("HEAD", link(email), null).expect(200);
        }
        assertThat(database.value("select status from subscriber where email = ?", email))
                .isEqualTo("PENDING");
        Answer page = publicSite.get(link(email));
        assertThat(page.page().select("main form").text()).contains("J’accepte de recevoir la lettre d’information");
        Answer done = publicSite
                .post(link(email), "topics", "NEWSLETTER", "shown", page.typed("shown"))
                .expect(303);
        assertThat(done.follow().notice()).startsWith("C’est confirmé");
        assertThat(publicSite
                        .post(link(email), "topics", "NEWSLETTER")
                        .expect(303)
                        .location())
                .as("a second press")
                .contains("already");
        Object id = database.value("select id from subscriber where email = ?", email);
        assertThat(database.value("select status || given_name || structure from subscriber where id = ?", id))
                .isEqualTo("CONFIRMEDZoéFoyer");
        assertThat(database.column(
                        "select purpose || ' ' || channel || ' ' || wording_version || ' ' || notice || ' ' || source"
                                + " from consent_entry where subscriber_id = ?",
                        id))
                .containsExactly("NEWSLETTER DOUBLE_OPT_IN fr-1 fr-1 Journée du réseau");
        assertThat((String) database.value("select proof from consent_entry where subscriber_id = ?", id))
                .contains("import/", "liste.csv", "by equipe-", "confirmed at", "behind the link of mail");
        Document answers = team.get(path).page();
        assertThat(row(answers, "t-answers", 1)).isEqualTo("1");
        assertThat(row(answers, "t-answers", 3)).isEqualTo("1");
        assertThat(mailbox.allTo(email)).hasSize(1);
    }

    @Test
    void severalThingsAreEachTickedAndNoneInAdvance() {
        String email = "deux@" + domain;
        ask("courriel;abonnements\n" + email + ";lettre, webinaires\n");
        Answer page = publicSite.get(link(email)).expect(200);
        assertThat(page.page().select("[checked]")).isEmpty();
        assertThat(page.page().select("[name=topics]")).hasSize(2);
        assertThat(publicSite.post(link(email)).expect(422).errors()).contains("Cochez");
        publicSite.post(link(email), "topics", "WEBINARS").expect(303);
        assertThat(database.column(
                        "select topic from subscriber_topic t join subscriber s on s.id = t.subscriber_id where s.email = ?",
                        email))
                .containsExactly("WEBINARS");
    }

    @Test
    void twoFilesAskAnAddressOnceAndWhoRefusedIsNeverAskedAgain() {
        String once = "une-fois@" + domain;
        String no = "non@" + domain;
        ask("courriel\n" + once + "\n" + no + "\n");
        everyoneHadTheirTurn();
        String refusing = link(no);
        Answer declined = publicSite.post(refusing + "/decline").expect(303);
        assertThat(declined.follow().page().select("h1").text()).contains("ne vous le demanderons plus");
        assertThat(publicSite.post(refusing, "topics", "NEWSLETTER").expect(303).location())
                .contains("already");

        Document second = team.get(ask("courriel\n" + once + "\n" + no + "\n")).page();
        assertThat(row(second, "t-sum", 1)).isEqualTo("0");
        assertThat(second.select("section[aria-labelledby=t-refused] tbody").text())
                .contains("bloquée");
        database.change("delete from subscriber where email = ?", once);
        Document third = team.get(ask("courriel\n" + once + "\n")).page();
        assertThat(third.select("section[aria-labelledby=t-refused] tbody").text())
                .as("forgotten, but not asked again within a year")
                .contains("déjà été sollicitée");
        everyoneHadTheirTurn();
        assertThat(mailbox.allTo(once)).hasSize(1);
        assertThat(mailbox.allTo(no)).hasSize(1);
    }

    @Test
    void whoLeftIsBlockedOrSaidItWasNotThemIsNotWrittenTo() {
        String left = "partie@" + domain;
        String blocked = "bloquee@" + domain;
        String notMe = "pas-moi@" + domain;
        imports.bring("courriel\n" + left + "\n");
        Team privacy = Team.logIn(Role.PRIVACY);
        privacy.post("/staff/subscribers/" + database.value("select id from subscriber where email = ?", left)
                        + "/unsubscribe")
                .expect(303);
        privacy.post("/staff/subscribers/suppressions", "addresses", blocked, "cause", "OBJECTED")
                .expect(200);
        publicSite
                .fillIn("/newsletter/subscribe", "email", notMe, "topics", "NEWSLETTER")
                .expect(303);
        publicSite.post(mailbox.lastMailTo(notMe).link("/not-me/").getRawPath()).expect(303);

        Document result = team.get(ask("courriel\n" + left + "\n" + blocked + "\n" + notMe + "\n"))
                .page();
        assertThat(result.select("section[aria-labelledby=t-refused] tbody tr")).hasSize(3);
        everyoneHadTheirTurn();
        assertThat(mailbox.allTo(left)).isEmpty();
        assertThat(mailbox.allTo(blocked)).isEmpty();
        assertThat(mailbox.allTo(notMe)).as("the sign-up's own").hasSize(1);
    }

    @Test
    void programsAskAndCountTheAnswers() {
        Api api = Api.withToken(Role.EDITOR);
        Answer taken = api.send(
                        "POST",
                        "/api/v1/imports?source=essai&consentDate=2026-09-30&basis=LEGITIMATE_INTEREST&agreement=TO_BE_ASKED",
                        "email\napi@" + domain + "\n",
                        "Content-Type",
                        "text/csv")
                .expect(202);
        String at = taken.header("Location").replaceFirst("^https?://[^/]+", "");
        mailbox.awaitMailsTo("api@" + domain, 1);
        everyoneHadTheirTurn();
        JsonObject told = Api.json(api.get(at).expect(200));
        assertThat(told.getString("agreement")).isEqualTo("TO_BE_ASKED");
        assertThat(told.getJsonObject("answers").getInt("asked")).isOne();
        api.post(at + "/stop-asking", "").expect(200);
        assertThat(database.count("audit_entry where action = 'asking.stop'")).isPositive();
    }
}
