package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.newsletter.IssueFixture.CLOCK;
import static org.relais.newsletter.IssueFixture.MAILING;
import static org.relais.newsletter.IssueFixture.NOW;
import static org.relais.newsletter.IssueFixture.PARIS;
import static org.relais.newsletter.IssueFixture.SOON;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.Refusal;
import org.relais.newsletter.Issue.Status;

class IssueTest {
    private record Verb(Consumer<Issue> act, Map<Status, Status> leadsTo) {}

    /** Every verb, and from which states it leads where; anywhere else it is refused. */
    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("edit", new Verb(issue -> issue.edit(NOW), Map.of(Status.DRAFT, Status.DRAFT))),
            Map.entry(
                    "assemble", new Verb(issue -> issue.assemble(List.of(), NOW), Map.of(Status.DRAFT, Status.DRAFT))),
            Map.entry(
                    "introduce",
                    new Verb(
                            issue -> issue.introduce(new Wording("a", "b", "c"), NOW),
                            Map.of(Status.DRAFT, Status.DRAFT))),
            Map.entry(
                    "address",
                    new Verb(
                            issue -> issue.address(Set.of("33")),
                            Map.of(Status.DRAFT, Status.DRAFT, Status.SCHEDULED, Status.SCHEDULED))),
            Map.entry(
                    "schedule",
                    new Verb(
                            issue -> issue.schedule(SOON, PARIS, CLOCK),
                            Map.of(Status.DRAFT, Status.SCHEDULED, Status.SCHEDULED, Status.SCHEDULED))),
            Map.entry(
                    "unschedule",
                    new Verb(Issue::unschedule, Map.of(Status.DRAFT, Status.DRAFT, Status.SCHEDULED, Status.DRAFT))),
            Map.entry("begin", new Verb(issue -> issue.begin(MAILING, SOON), Map.of(Status.SCHEDULED, Status.SENDING))),
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
                            Map.of(
                                    Status.DRAFT, Status.CANCELLED,
                                    Status.SCHEDULED, Status.CANCELLED,
                                    Status.SENDING, Status.CANCELLED,
                                    Status.PAUSED, Status.CANCELLED,
                                    Status.CANCELLED, Status.CANCELLED))));

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
        assertThatThrownBy(() -> IssueFixture.draft().schedule(NOW.minusSeconds(60), PARIS, CLOCK))
                .hasMessage("issue.date-is-past");
        assertThat(IssueFixture.draft().schedule(NOW.minusSeconds(20), PARIS, CLOCK))
                .isTrue();
    }

    @Test
    void aSecondClickOnScheduleChangesNothing() {
        Issue issue = IssueFixture.draft();
        assertThat(issue.schedule(SOON, PARIS, CLOCK)).isTrue();
        assertThat(issue.schedule(SOON, PARIS, CLOCK)).isFalse();
        assertThat(issue.schedule(SOON.plusSeconds(3600), PARIS, CLOCK)).isTrue();
    }

    @Test
    void aSecondClickOnSendNowChangesNothing() {
        Issue issue = IssueFixture.draft();
        assertThat(issue.scheduleNow(PARIS, CLOCK)).isTrue();
        assertThat(issue.scheduleNow(PARIS, CLOCK)).isFalse();
        issue.begin(MAILING, NOW);
        assertThat(issue.scheduleNow(PARIS, CLOCK)).isFalse();
    }

    @Test
    void itDoesNotBeginBeforeItsInstant() {
        Issue issue = IssueFixture.in(Status.SCHEDULED);
        assertThat(issue.due(SOON.minusMillis(1))).isFalse();
        assertThatThrownBy(() -> issue.begin(MAILING, SOON.minusMillis(1))).hasMessage("issue.is-not-due");
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
        issue.address(Set.of("59", "2A", "33"));
        assertThat(issue.departements()).containsExactly("2A", "33", "59");
    }
}
