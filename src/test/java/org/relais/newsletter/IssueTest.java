package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.newsletter.IssueFixture.AUTHOR;
import static org.relais.newsletter.IssueFixture.CLOCK;
import static org.relais.newsletter.IssueFixture.IMPRINT;
import static org.relais.newsletter.IssueFixture.MAILING;
import static org.relais.newsletter.IssueFixture.NOW;
import static org.relais.newsletter.IssueFixture.PARIS;
import static org.relais.newsletter.IssueFixture.READER;
import static org.relais.newsletter.IssueFixture.SOON;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.Refusal;
import org.relais.newsletter.Issue.Status;
import org.relais.review.Approval.Approvers;

class IssueTest {
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Whom GIRONDE = Whom.everyone().in("33");

    private record Verb(Consumer<Issue> act, Map<Status, Status> leadsTo) {}

    private static final Set<Status> CHANGEABLE = EnumSet.of(Status.DRAFT, Status.IN_REVIEW, Status.APPROVED);

    /** Every verb, and from which states it leads where; anywhere else it is refused. */
    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("edit", new Verb(issue -> issue.edit(NOW), backToDraft())),
            Map.entry("assemble", new Verb(issue -> issue.assemble(List.of(), NOW), backToDraft())),
            Map.entry("introduce", new Verb(issue -> issue.introduce(new Wording("a", "b", "c"), NOW), backToDraft())),
            Map.entry("address", new Verb(issue -> issue.address(GIRONDE, NOW), backToDraft())),
            Map.entry(
                    "ask",
                    new Verb(
                            issue -> issue.ask(AUTHOR, IMPRINT, NOW),
                            Map.of(Status.DRAFT, Status.IN_REVIEW, Status.IN_REVIEW, Status.IN_REVIEW))),
            Map.entry(
                    "approve",
                    new Verb(
                            issue -> issue.approve(READER, Approvers.SEVERAL, IMPRINT, NOW),
                            Map.of(Status.IN_REVIEW, Status.APPROVED, Status.APPROVED, Status.APPROVED))),
            Map.entry(
                    "sendBack",
                    new Verb(
                            issue -> issue.sendBack(NOW),
                            Map.of(Status.IN_REVIEW, Status.DRAFT, Status.APPROVED, Status.DRAFT))),
            Map.entry(
                    "schedule",
                    new Verb(
                            issue -> issue.schedule(SOON, PARIS, CLOCK),
                            Map.of(Status.APPROVED, Status.SCHEDULED, Status.SCHEDULED, Status.SCHEDULED))),
            Map.entry("unschedule", new Verb(Issue::unschedule, Map.of(Status.SCHEDULED, Status.APPROVED))),
            Map.entry(
                    "begin",
                    new Verb(issue -> issue.begin(MAILING, IMPRINT, SOON), Map.of(Status.SCHEDULED, Status.SENDING))),
            Map.entry(
                    "pause",
                    new Verb(Issue::pause, Map.of(Status.SENDING, Status.PAUSED, Status.PAUSED, Status.PAUSED))),
            Map.entry(
                    "resume",
                    new Verb(Issue::resume, Map.of(Status.SENDING, Status.SENDING, Status.PAUSED, Status.SENDING))),
            Map.entry(
                    "finish",
                    new Verb(
                            issue -> issue.finish(SOON),
                            Map.of(Status.SENDING, Status.SENT, Status.PAUSED, Status.SENT, Status.SENT, Status.SENT))),
            Map.entry(
                    "cancel",
                    new Verb(
                            issue -> issue.cancel(NOW),
                            EnumSet.complementOf(EnumSet.of(Status.SENT)).stream()
                                    .collect(Collectors.toMap(status -> status, status -> Status.CANCELLED)))));

    private static Map<Status, Status> backToDraft() {
        return CHANGEABLE.stream().collect(Collectors.toMap(status -> status, status -> Status.DRAFT));
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return VERBS.keySet().stream().sorted().flatMap(verb -> EnumSet.allOf(Status.class).stream()
                .map(status -> Arguments.of(verb, status)));
    }

    @ParameterizedTest(name = "{0} of an issue that is {1}")
    @MethodSource
    void everyVerbInEveryState(String name, Status status) {
        Verb verb = VERBS.get(name);
        Issue issue = IssueFixture.in(status);
        Status after = verb.leadsTo().get(status);
        if (after == null) {
            assertThatThrownBy(() -> verb.act().accept(issue))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
            assertThat(issue.status()).isEqualTo(status);
        } else {
            verb.act().accept(issue);
            assertThat(issue.status()).isEqualTo(after);
        }
    }

    @Test
    void anEmptyIssueCannotBeScheduled() {
        assertThatThrownBy(() -> IssueFixture.empty().schedule(SOON, PARIS, CLOCK))
                .hasMessage("issue.has-no-entries");
    }

    @Test
    void anIssueWithoutASubjectCannotBeScheduled() {
        Issue issue = IssueFixture.draft();
        issue.introduce(new Wording("Titre", " ", ""), NOW);
        assertThatThrownBy(() -> issue.schedule(SOON, PARIS, CLOCK)).hasMessage("issue.has-no-subject");
    }

    @Test
    void aPastMinuteIsRefusedAndTheCurrentOneIsNot() {
        assertThatThrownBy(() -> IssueFixture.in(Status.APPROVED).schedule(NOW.minusSeconds(60), PARIS, CLOCK))
                .hasMessage("issue.date-is-past");
        assertThat(IssueFixture.in(Status.APPROVED).schedule(NOW.minusSeconds(20), PARIS, CLOCK))
                .isTrue();
    }

    @Test
    void aSecondClickOnScheduleChangesNothing() {
        Issue issue = IssueFixture.in(Status.APPROVED);
        assertThat(issue.schedule(SOON, PARIS, CLOCK)).isTrue();
        assertThat(issue.schedule(SOON, PARIS, CLOCK)).isFalse();
        assertThat(issue.schedule(SOON.plusSeconds(3600), PARIS, CLOCK)).isTrue();
    }

    @Test
    void aSecondClickOnSendNowChangesNothing() {
        Issue issue = IssueFixture.in(Status.APPROVED);
        assertThat(issue.scheduleSoon(GRACE, PARIS, CLOCK)).isTrue();
        assertThat(issue.sendAt()).isEqualTo(NOW.plus(GRACE));
        assertThat(issue.scheduleSoon(GRACE, PARIS, CLOCK)).isFalse();
        issue.begin(MAILING, IMPRINT, NOW.plus(GRACE));
        assertThat(issue.scheduleSoon(GRACE, PARIS, CLOCK)).isFalse();
    }

    @Test
    void withinTheGraceItIsHeldAndStaysApproved() {
        Issue issue = IssueFixture.in(Status.APPROVED);
        issue.scheduleSoon(GRACE, PARIS, CLOCK);
        issue.unschedule();
        assertThat(issue.due(NOW.plus(GRACE))).isFalse();
        assertThat(issue.approval().given()).isTrue();
    }

    @Test
    void whoAskedDoesNotApproveUnlessNobodyElseCould() {
        Issue issue = IssueFixture.in(Status.IN_REVIEW);
        assertThatThrownBy(() -> issue.approve(AUTHOR, Approvers.SEVERAL, IMPRINT, NOW))
                .hasMessage("review.not-ones-own");
        assertThat(issue.approve(AUTHOR, Approvers.ONE, IMPRINT, NOW)).isTrue();
        assertThat(issue.approve(AUTHOR, Approvers.ONE, IMPRINT, NOW))
                .as("a second press")
                .isFalse();
    }

    @Test
    void whatIsApprovedIsWhatWasAskedFor() {
        Issue issue = IssueFixture.in(Status.IN_REVIEW);
        assertThatThrownBy(() -> issue.approve(READER, Approvers.SEVERAL, "otherwise", NOW))
                .hasMessage("review.changed-since-asked");
        assertThat(issue.status()).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    void aChangedCommaTakesTheApprovalAway() {
        Issue issue = IssueFixture.in(Status.APPROVED);
        issue.introduce(new Wording("L’écoute, la fugue", "Lettre d’information 12", "Ce trimestre,"), NOW);
        assertThat(issue.approval().given()).isFalse();
        assertThat(issue.approval().lost()).isTrue();
        assertThatThrownBy(() -> issue.schedule(SOON, PARIS, CLOCK)).hasMessage("issue.is-not-approved");
    }

    @Test
    void nothingBeginsThatIsNotExactlyWhatWasApproved() {
        Issue issue = IssueFixture.in(Status.SCHEDULED);
        assertThatThrownBy(() -> issue.begin(MAILING, "otherwise", SOON)).hasMessage("issue.is-not-approved");
        assertThat(issue.status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void aWebinarThatMovesTakesTheApprovalOfAScheduledIssueAway() {
        Issue issue = IssueFixture.draft();
        Snapshot webinar = new Snapshot(
                Snapshot.Origin.webinar(9, 1), EntryKind.WEBINAR, "Repères", "Résumé", "/webinars/r", "", SOON);
        issue.assemble(List.of(webinar), NOW);
        issue.ask(AUTHOR, IMPRINT, NOW);
        issue.approve(READER, Approvers.SEVERAL, IMPRINT, NOW);
        issue.schedule(SOON, PARIS, CLOCK);
        Snapshot moved = new Snapshot(
                webinar.origin(), webinar.kind(), "Repères", "Résumé", "/webinars/r", "", SOON.plusSeconds(3600));
        assertThat(issue.follow(moved, NOW)).isTrue();
        assertThat(issue.status()).isEqualTo(Status.DRAFT);
        assertThat(issue.due(SOON)).isFalse();
    }

    @Test
    void itDoesNotBeginBeforeItsInstant() {
        Issue issue = IssueFixture.in(Status.SCHEDULED);
        assertThat(issue.due(SOON.minusMillis(1))).isFalse();
        assertThatThrownBy(() -> issue.begin(MAILING, IMPRINT, SOON.minusMillis(1)))
                .hasMessage("issue.is-not-due");
    }

    @Test
    void onlyWhatLeavesOrHasLeftIsPublic() {
        assertThat(EnumSet.allOf(Status.class).stream()
                        .filter(status -> IssueFixture.in(status).published()))
                .containsExactly(Status.SENDING, Status.PAUSED, Status.SENT);
    }

    @Test
    void whoeverReadAnOlderVersionIsToldSo() {
        Issue issue = IssueFixture.draft();
        issue.seenAs(issue.version());
        assertThatThrownBy(() -> issue.seenAs(issue.version() + 1)).hasMessage("issue.changed-meanwhile");
    }

    @Test
    void itsDepartementsAreKeptInOrder() {
        Issue issue = IssueFixture.draft();
        assertThat(issue.departements()).isEmpty();
        assertThat(issue.address(Whom.everyone().in("59, 2A 33"), NOW)).isTrue();
        assertThat(issue.address(Whom.everyone().in("2A;33;59"), NOW)).isFalse();
        assertThat(issue.departements()).containsExactly("2A", "33", "59");
    }
}
