package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The main job: from a validated resource to a delivered newsletter, over a real relay. */
class SendingIT extends OnTheServer {
    private static final int MANY = 10_000;
    private final Editors editors = new Editors(Team.logIn());
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);

    @Test
    void anIssueReachesEachOfTenThousandSubscribersExactlyOnceAndTheSumsAlwaysBalance() {
        Document result = editors.importFile(
                Editors.subscribers(MANY, "976", number -> "lecteur-" + number + "@mayotte.example.org"));
        assertThat(result.text().replaceAll("[\\h]", "")).contains("10000");
        int issue = editors.openIssue(api, "Une synthèse pour dix mille personnes");
        editors.sendNow(issue, "976");

        Editors.Balance balance = editors.watchUntilSent(issue);

        assertThat(balance.total()).isEqualTo(MANY);
        Map<String, Long> copies = mailbox.all().stream()
                .map(Mailbox.Mail::to)
                .filter(to -> to.endsWith("@mayotte.example.org"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(copies)
                .hasSize(MANY)
                .allSatisfy((to, count) -> assertThat(count).as(to).isEqualTo(1));
        assertThat(IntStream.rangeClosed(1, MANY).mapToObj(number -> "lecteur-" + number + "@mayotte.example.org"))
                .allMatch(copies::containsKey);
    }

    @Test
    void whoUnsubscribesWhileTheIssueGoesOutGetsNothingAfterThat() {
        editors.importFile(Editors.subscribers(120, "977", number -> "lecteur-" + number + "@barth.example.org"));
        int first = editors.openIssue(api, "Avant le départ");
        editors.sendNow(first, "977");
        editors.watchUntilSent(first);

        int second = editors.openIssue(api, "Pendant le départ");
        String leaving = sendAndLetTheLastLeave(second);
        editors.watchUntilSent(second);

        assertThat(mailbox.allTo(leaving)).as("only the first issue").hasSize(1);
        assertThat(database.count(
                        "delivery d join mailing m on m.id = d.mailing_id where d.address = ? and d.status = 'CANCELLED'",
                        leaving))
                .isEqualTo(1);
    }

    /** The last of the list says no while the first are being written to. */
    private String sendAndLetTheLastLeave(int issue) {
        mailbox.slowDown(Duration.ofSeconds(2));
        try {
            editors.sendNow(issue, "977");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sent("%@barth.example.org") > 120);
            String last = (String) database.value(
                    "select address from delivery where address like '%@barth.example.org' order by id desc limit 1");
            assertThat(waiting(last)).isEqualTo(1);
            String link =
                    mailbox.lastMailTo(last).link("/newsletter/unsubscribe/").getPath();
            publicSite.post(link, "List-Unsubscribe", "One-Click").expect(200);
            return last;
        } finally {
            mailbox.slowDown(Duration.ZERO);
        }
    }

    @Test
    void aPausedIssueWaitsAndGoesOnWhenResumed() {
        editors.importFile(Editors.subscribers(150, "978", number -> "lecteur-" + number + "@martin.example.org"));
        int issue = editors.openIssue(api, "Une pause");
        mailbox.slowDown(Duration.ofMillis(500));
        try {
            editors.sendNow(issue, "978");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sent("%@martin.example.org") > 3);
            editors.team().post("/staff/newsletter/" + issue + "/pause").expect(303);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> database.count(
                                    "delivery where status in ('CLAIMED', 'SENDING') and address like '%@martin.example.org'")
                            == 0);
            long atPause = received();
            assertThat(editors.balance(issue).words()).contains("En pause");
            assertThat(atPause).isLessThan(150);
            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> received() == atPause);
            mailbox.slowDown(Duration.ZERO);
            editors.team().post("/staff/newsletter/" + issue + "/resume").expect(303);
            editors.watchUntilSent(issue);
        } finally {
            mailbox.slowDown(Duration.ZERO);
        }
        assertThat(received()).isEqualTo(150);
    }

    @Test
    void theMailSaysWhoWritesWhyItIsReceivedAndHowToLeave() {
        editors.importFile("email,prénom,langue,département\nclaire@lettre.example.org,Claire,fr,986\n"
                + "ann@lettre.example.org,Ann,en,986\n");
        int issue = editors.openIssue(api, "Ce que porte un message");
        dropAllBut("Ce que porte un message", issue);
        editors.sendNow(issue, "986");
        editors.watchUntilSent(issue);

        Mailbox.Mail mail = mailbox.lastMailTo("claire@lettre.example.org");
        assertThat(mail.visibleRecipients()).isEqualTo(List.of("claire@lettre.example.org"));
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("List-Unsubscribe"))
                .contains("/newsletter/unsubscribe/")
                .contains("<mailto:");
        assertThat(mail.header("List-Id")).contains("<newsletter.");
        assertThat(mail.header("Auto-Submitted")).isNull();
        assertThat(mail.html().text()).contains("Bonjour Claire", "Ce que porte un message", "Se désinscrire", "119");
        assertThat(mail.text()).contains("Bonjour Claire", "https://example.org/document", "/newsletter/unsubscribe/");
        assertThat(mail.html().select("img, link[href], script, [src]")).isEmpty();
        assertThat(mail.raw().length).isLessThan(80_000);
        assertThat(mailbox.lastMailTo("ann@lettre.example.org").html().text()).contains("Hello Ann");
        Document archived = publicSite.get("/newsletter/" + issue).expect(200).page();
        assertThat(archived.text()).contains("Ce que porte un message").doesNotContain("Claire");
        assertThat(archived.html()).doesNotContain("/newsletter/unsubscribe/");
    }

    /** Other tests left webinars that each issue of the quarter announces: it is to weigh what it weighs alone. */
    private void dropAllBut(String title, int issue) {
        database.change(
                "update issue_entry set dropped = true where title <> ? and issue_id = (select id from issue where number = ?)",
                title,
                issue);
    }

    private long sent(String addresses) {
        return database.count("delivery where address like ? and status = 'SENT'", addresses);
    }

    private long waiting(String address) {
        return database.count("delivery where address = ? and status in ('QUEUED', 'CLAIMED')", address);
    }

    private long received() {
        return mailbox.all().stream()
                .filter(mail -> mail.to().endsWith("@martin.example.org"))
                .count();
    }
}
