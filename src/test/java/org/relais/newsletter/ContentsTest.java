package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.newsletter.IssueFixture.NOW;
import static org.relais.newsletter.IssueFixture.entry;
import static org.relais.newsletter.IssueFixture.order;
import static org.relais.newsletter.IssueFixture.snapshot;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relais.resources.ResourceKind;

class ContentsTest {
    private final Issue issue = IssueFixture.draft();
    private final Contents contents = issue.edit(NOW);

    @Test
    void resourcesStandUnderTheHeadingOfTheirKind() {
        assertThat(contents.shown())
                .extracting(Section::title)
                .containsExactly("À lire", "Actions dans les territoires");
        assertThat(order(issue)).containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"));
    }

    @Test
    void whatIsHereAlreadyIsNotTakenInTwice() {
        assertThat(issue.assemble(
                        List.of(
                                snapshot(1, ResourceKind.DOCUMENT, "Guide"),
                                snapshot(4, ResourceKind.PODCAST, "Épisode")),
                        NOW))
                .isEqualTo(1);
        assertThat(order(issue))
                .containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"), List.of("Épisode"));
    }

    @Test
    void whatWasDroppedDoesNotComeBackByItself() {
        contents.drop(entry(issue, "Guide"));
        assertThat(issue.assemble(List.of(snapshot(1, ResourceKind.DOCUMENT, "Guide")), NOW))
                .isZero();
        assertThat(order(issue)).containsExactly(List.of("Bilan"), List.of("Équipe mobile"));
        assertThat(contents.size()).isEqualTo(2);
    }

    @Test
    void whatIsPutBackStandsLastInItsSection() {
        Entry guide = entry(issue, "Guide");
        contents.drop(guide);
        contents.putBack(guide);
        contents.putBack(guide);
        assertThat(order(issue)).containsExactly(List.of("Bilan", "Guide"), List.of("Équipe mobile"));
    }

    @Test
    void aSectionWithoutEntriesIsNotShown() {
        contents.drop(entry(issue, "Équipe mobile"));
        assertThat(order(issue)).containsExactly(List.of("Guide", "Bilan"));
    }

    @Test
    void entriesMoveWithinTheirSection() {
        contents.moveDown(entry(issue, "Guide"));
        assertThat(order(issue)).containsExactly(List.of("Bilan", "Guide"), List.of("Équipe mobile"));
        contents.moveUp(entry(issue, "Guide"));
        assertThat(order(issue)).containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"));
    }

    @Test
    void entriesCrossIntoTheSectionBeside() {
        contents.moveDown(entry(issue, "Bilan"));
        assertThat(order(issue)).containsExactly(List.of("Guide"), List.of("Bilan", "Équipe mobile"));
        contents.moveUp(entry(issue, "Bilan"));
        assertThat(order(issue)).containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"));
    }

    @Test
    void theFirstCannotRiseNorTheLastSink() {
        contents.moveUp(entry(issue, "Guide"));
        contents.moveDown(entry(issue, "Équipe mobile"));
        assertThat(order(issue)).containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"));
    }

    @Test
    void sectionsMove() {
        contents.moveDown(contents.shown().get(0));
        assertThat(order(issue)).containsExactly(List.of("Équipe mobile"), List.of("Guide", "Bilan"));
        contents.moveUp(contents.shown().get(1));
        assertThat(order(issue)).containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"));
    }

    @Test
    void aShortenedEntryKeepsWhatItsResourceSaid() {
        Entry guide = entry(issue, "Guide");
        contents.shorten(guide, "Guide de repérage", " Douze signes. ");
        assertThat(guide.summary()).isEqualTo("Douze signes.");
        assertThat(guide.originalSummary()).isEqualTo("Résumé de Guide");
        assertThat(guide.reworded()).isTrue();
    }

    @Test
    void anEntryCannotLoseItsTitleOrItsSummary() {
        Entry guide = entry(issue, "Guide");
        assertThatThrownBy(() -> contents.shorten(guide, "", "Résumé")).hasMessage("entry.needs-title");
        assertThatThrownBy(() -> contents.shorten(guide, "Titre", "x".repeat(601)))
                .hasMessage("entry.needs-summary");
    }

    @Test
    void anEntryTakesTheNewWordsOfItsResource() {
        Entry guide = entry(issue, "Guide");
        Snapshot now = snapshot(1, ResourceKind.DOCUMENT, "Guide, deuxième édition");
        assertThat(guide.saysAs(now)).isFalse();
        contents.renew(guide, now);
        assertThat(guide.title()).isEqualTo("Guide, deuxième édition");
        assertThat(guide.saysAs(now)).isTrue();
    }

    @Test
    void everyChangeIsCounted() {
        assertThat(contents.editedAt()).isEqualTo(NOW);
        issue.edit(NOW.plusSeconds(5));
        assertThat(contents.editedAt()).isEqualTo(NOW.plusSeconds(5));
    }
}
