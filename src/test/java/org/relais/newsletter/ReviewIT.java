package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.registrations.PlannedWebinar;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Editors;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Nothing leaves that somebody else did not approve exactly as it is, whatever way it is asked. */
class ReviewIT extends OnTheServer {
    private static final String PLACE = "978";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Team author = Team.logIn();
    private final Team.Colleague reader = Team.join(Role.EDITOR);
    private final Team colleague = Team.logIn(reader);
    private final Editors editors = new Editors(author);
    private final Api api = Api.withToken(Role.EDITOR, Role.REVIEWER);
    private int issue;

    @BeforeEach
    void openADraft() {
        editors.importFile("email,langue,departement\nlectrice@relecture.example.org,fr," + PLACE + "\n");
        issue = editors.openIssue(api, "À relire " + UUID.randomUUID());
        author.post(page("/unschedule"));
        editors.assemble(issue);
        editors.address(issue, "departements", PLACE);
        words("Un objet à relire");
    }

    @AfterEach
    void leaveADraft() {
        author.post(page("/unschedule"));
        author.post(page("/send-back"), "words", "Fini");
        editors.address(issue, "departements", PLACE);
    }

    @Test
    void whoAskedDoesNotApproveNeitherOnThePageNorThroughTheirToken() {
        ask();
        assertThat(author.get(page("/review")).page().select("button:contains(Approuver)"))
                .isEmpty();
        assertThat(author.post(page("/approve")).expect(409).errors())
                .contains("quelqu’un d’autre de l’équipe approuve");
        assertThat(api.post(path("/approve"), "{}").status())
                .as("a token answers for who made it")
                .isEqualTo(409);
        assertThat(status()).isEqualTo("IN_REVIEW");
        approve();
        assertThat(status()).isEqualTo("APPROVED");
        assertThat(colleague.post(page("/approve")).expect(303).location()).contains("issue-approved-already");
    }

    @Test
    void theOthersAreToldByMailAndOnTheirFirstPageAndWhatIsSaidStays() {
        author.post(page("/review"), "words", "Regardez la date, svp").expect(303);
        mailbox.awaitMailsTo(reader.email(), 1);
        assertThat(mailbox.lastMailTo(reader.email()).text())
                .contains("Numéro " + issue, "Regardez la date, svp", page("/review"));
        assertThat(colleague.get("/staff").page().text()).contains("Relire le numéro " + issue);
        assertThat(author.get("/staff").page().text()).doesNotContain("Relire le numéro " + issue);

        colleague.post(page("/send-back"), "words", "").expect(422);
        colleague.post(page("/comment"), "words", "Belle une").expect(303);
        colleague
                .post(page("/send-back"), "words", "La date <b>du 12</b> est fausse")
                .expect(303);
        assertThat(status()).isEqualTo("DRAFT");
        assertThat(author.get(page("/review"))
                        .page()
                        .select(".timeline li")
                        .first()
                        .text())
                .contains("Modifications demandées", "La date <b>du 12</b> est fausse", reader.email());
        assertThat(api.get(path("/comments")).body()).contains("Belle une", "Regardez la date, svp", "REFUSED");
        assertThat(database.count(
                        "audit_entry where object = ? and action in ('issue.ask-review', 'issue.comment', 'issue.send-back')",
                        "issue/" + issue))
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "IN_REVIEW"})
    void whatNobodyApprovedCannotBeScheduledByAnyRoute(String status) {
        if (status.equals("IN_REVIEW")) {
            ask();
        }
        assertThat(editors.schedule(issue, "schedule", "2031-01-14", "09:00").status())
                .isEqualTo(409);
        assertThat(editors.schedule(issue, "now", "", "").status()).isEqualTo(409);
        assertThat(api.post(path("/schedule"), "{\"sendAt\":\"2031-01-14T08:00:00Z\",\"word\":\"Vu\"}")
                        .status())
                .isEqualTo(409);
        assertThat(author.post(page("/resume")).status()).isEqualTo(409);
        assertThat(api.post(path("/resume"), "").status()).isEqualTo(409);
        assertThatThrownBy(() -> database.change(
                        "update issue set status = 'SCHEDULED', send_at = now() where number = ?", issue))
                .hasStackTraceContaining("issue_leaves_only_approved");
        assertThat(status()).isEqualTo(status);
    }

    @Test
    void aSegmentThatMeansOthersNowTakesTheApprovalOfAScheduledIssueAway() {
        String name = "Relecture " + UUID.randomUUID();
        String segment = author.post("/staff/segments", "name", name, "departement", PLACE)
                .expect(303)
                .location()
                .replaceFirst("\\?.*", "");
        editors.address(issue, "segment", segment.substring(segment.lastIndexOf('/') + 1));
        scheduled();
        author.post(segment, "name", name + " bis", "departement", PLACE).expect(303);
        assertThat(status()).as("another name for the same people").isEqualTo("SCHEDULED");
        author.post(segment, "name", name, "departement", PLACE, "language", "en")
                .expect(303);
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void aWebinarThatIsCancelledTakesTheApprovalOfAScheduledIssueAwayAndTheTeamIsTold() {
        PlannedWebinar webinar = PlannedWebinar.published(
                database,
                plan -> plan.add("departements", Json.createArrayBuilder().add(PLACE)));
        editors.assemble(issue);
        scheduled();
        int before = mailbox.allTo(reader.email()).size();
        webinar.act("cancel", "{}");
        assertThat(status()).isEqualTo("DRAFT");
        mailbox.awaitMailsTo(reader.email(), before + 1);
        assertThat(mailbox.lastMailTo(reader.email()).subject()).isEqualTo("Une approbation est retirée");
    }

    @Test
    void whatWasChangedBehindTheApplicationDoesNotLeave() {
        tampered(number -> database.change(
                "update issue_entry set summary = 'Glissé derrière' where issue_id = (select id from issue where number = ?)",
                number));
    }

    @Test
    void whatIsForOthersBehindTheApplicationDoesNotLeave() {
        tampered(number -> database.change("update issue set departements = '' where number = ?", number));
    }

    private void tampered(Consumer<Integer> change) {
        scheduled();
        long mailings = database.count("mailing where kind = 'ISSUE'");
        change.accept(issue);
        database.change("update issue set send_at = now() where number = ?", issue);
        Awaitility.await().atMost(PATIENCE).until(() -> status().equals("DRAFT"));
        assertThat(database.count("mailing where kind = 'ISSUE'")).isEqualTo(mailings);
        assertThat(author.get(page("/review")).page().select(".timeline").text())
                .contains("n’est plus ce qui a été approuvé");
    }

    @Test
    void whatIsScheduledDoesNotChangeAndHeldItStaysApproved() {
        scheduled();
        assertThat(api.put(path(""), "{\"subject\":\"Trop tard\"}").status()).isEqualTo(409);
        assertThat(author.post(page("/audience"), "departements", "33").status())
                .isEqualTo(409);
        author.post(page("/unschedule")).expect(303);
        assertThat(status()).isEqualTo("APPROVED");
    }

    private void scheduled() {
        ask();
        approve();
        editors.schedule(issue, "schedule", "2031-01-14", "09:00").expect(303);
    }

    private void ask() {
        author.post(page("/review")).expect(303);
    }

    private void approve() {
        Answer read = colleague.get(page("/review"));
        colleague.post(page("/approve"), "version", read.typed("version")).expect(303);
    }

    private void words(String subject) {
        api.put(path(""), "{\"subject\":\"" + subject + "\"}").expect(200);
    }

    private String status() {
        return (String) database.value("select status from issue where number = ?", issue);
    }

    private String page(String part) {
        return "/staff/newsletter/" + issue + part;
    }

    private String path(String part) {
        return "/api/v1/issues/" + issue + part;
    }
}
