package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.newsletter.IssueFixture.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relais.newsletter.Gate.Facts;
import org.relais.newsletter.Gate.Finding;
import org.relais.newsletter.Snapshot.Origin;

class GateTest {
    private static final Facts GOOD = new Facts(20_000, 40, NOW);

    @Test
    void aWholeIssuePassesEverything() {
        Gate gate = Gate.of(IssueFixture.draft(), GOOD);
        assertThat(gate.findings()).isEmpty();
        assertThat(gate.passed()).isEqualTo(11);
        gate.refuseIfClosed();
    }

    @Test
    void anEmptyIssueIsBlocked() {
        Issue issue = IssueFixture.empty();
        issue.introduce(new Wording("", "", ""), NOW);
        Gate gate = Gate.of(issue, GOOD);
        assertThat(gate.findings())
                .filteredOn(Finding::stops)
                .extracting(Finding::key)
                .containsExactly("gate.no-entries", "gate.no-subject", "gate.no-title");
        assertThatThrownBy(gate::refuseIfClosed).hasMessage("gate.no-entries");
    }

    @Test
    void aHeavyMailAndAnEmptyAudienceBlock() {
        Gate gate = Gate.of(IssueFixture.draft(), new Facts(Gate.HEAVIEST + 1, 0, NOW));
        assertThat(gate.findings()).extracting(Finding::key).containsExactly("gate.too-heavy", "gate.nobody");
        assertThat(gate.stops()).isEqualTo(2);
    }

    @Test
    void wordsWeDoNotUseAndLongSubjectsAreWorthALook() {
        Issue issue = IssueFixture.draft();
        issue.introduce(new Wording("Titre", "x".repeat(61), "Une jeune prostituée et son Client."), NOW);
        Gate gate = Gate.of(issue, GOOD);
        assertThat(gate.findings())
                .extracting(Finding::key, Finding::about)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("gate.long-subject", "61"),
                        org.assertj.core.groups.Tuple.tuple("gate.forbidden-word", "jeune prostituée"));
        gate.refuseIfClosed();
    }

    @Test
    void aWebinarThatMovedOrWasCancelledIsNamedUntilSomebodyReadItAgain() {
        Issue issue = IssueFixture.draft();
        Snapshot webinar = new Snapshot(
                Origin.webinar(9, 1), EntryKind.WEBINAR, "Repères", "Résumé", "/webinars/r", "", NOW.plusSeconds(9));
        issue.assemble(List.of(webinar), NOW);
        issue.follow(
                new Snapshot(
                        webinar.origin(), webinar.kind(), "Repères", "Résumé", "/webinars/r", "", NOW.plusSeconds(99)),
                NOW);
        assertThat(Gate.of(issue, GOOD).findings())
                .containsExactly(new Finding(Gate.Level.LOOK, "gate.webinar-moved", "Repères"));
        issue.contents().shorten(IssueFixture.entry(issue, "Repères"), "Repères, en janvier", "Résumé");
        assertThat(Gate.of(issue, GOOD).findings()).isEmpty();
        issue.withdraw(webinar.origin(), NOW);
        assertThat(Gate.of(issue, GOOD).findings())
                .containsExactly(new Finding(Gate.Level.LOOK, "gate.webinar-cancelled", "Repères, en janvier"));
    }

    @Test
    void anEventThatWillBePastIsNamed() {
        Issue issue = IssueFixture.draft();
        issue.assemble(
                List.of(new Snapshot(
                        Origin.resource(9, 1), EntryKind.EVENT, "Journée", "Résumé", null, "", NOW.minusSeconds(1))),
                NOW);
        assertThat(Gate.of(issue, GOOD).findings())
                .containsExactly(new Finding(Gate.Level.LOOK, "gate.past-event", "Journée"));
    }
}
