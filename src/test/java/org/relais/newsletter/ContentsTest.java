package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.newsletter.IssueFixture.CLOCK;
import static org.relais.newsletter.IssueFixture.NOW;
import static org.relais.newsletter.IssueFixture.PARIS;
import static org.relais.newsletter.IssueFixture.SOON;
import static org.relais.newsletter.IssueFixture.entry;
import static org.relais.newsletter.IssueFixture.order;
import static org.relais.newsletter.IssueFixture.snapshot;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                        List.of(snapshot(1, EntryKind.DOCUMENT, "Guide"), snapshot(4, EntryKind.PODCAST, "Épisode")),
                        NOW))
                .isEqualTo(1);
        assertThat(order(issue))
                .containsExactly(List.of("Guide", "Bilan"), List.of("Équipe mobile"), List.of("Épisode"));
    }

    @Test
    void webinarsStandUnderAHeadingOfTheirOwnAndAreNoResources() {
        issue.assemble(List.of(webinar(1, "2027-01-14T13:00:00Z"), webinar(2, "2027-01-20T13:00:00Z")), NOW);
        assertThat(contents.shown())
                .extracting(Section::title)
                .containsExactly("À lire", "Actions dans les territoires", "Webinaires à venir");
        assertThat(issue.assemble(List.of(webinar(1, "2027-01-14T13:00:00Z")), NOW))
                .isZero();
        assertThat(entry(issue, "Guide").link()).isEqualTo("https://example.org/1");
        assertThat(entry(issue, "Webinaire 1").link()).isEqualTo("/webinars/repere-1");
    }

    @Test
    void theDateOfAWebinarFollowsUntilTheIssueLeaves() {
        issue.assemble(List.of(webinar(1, "2027-01-14T13:00:00Z")), NOW);
        Snapshot moved = webinar(1, "2027-01-21T13:00:00Z");
        assertThat(issue.follow(moved, NOW)).isTrue();
        assertThat(issue.follow(moved, NOW)).isFalse();
        assertThat(entry(issue, "Webinaire 1").startsAt()).isEqualTo(moved.startsAt());
        IssueFixture.leave(issue);
        assertThat(issue.follow(webinar(1, "2027-01-22T13:00:00Z"), NOW)).isFalse();
    }

    @Test
    void aCancelledWebinarDropsOutForGood() {
        issue.assemble(List.of(webinar(1, "2027-01-14T13:00:00Z")), NOW);
        Entry entry = entry(issue, "Webinaire 1");
        assertThat(issue.withdraw(entry.origin(), NOW)).isTrue();
        assertThat(issue.withdraw(entry.origin(), NOW)).isFalse();
        assertThat(contents.dropped()).containsExactly(entry);
        assertThatThrownBy(() -> contents.putBack(entry)).hasMessage("entry.webinar-cancelled");
        assertThat(issue.follow(webinar(1, "2027-01-21T13:00:00Z"), NOW)).isFalse();
    }

    @Test
    void aScheduledIssueOfWhichNothingRemainsWaitsForTheTeam() {
        Issue alone = IssueFixture.empty();
        alone.assemble(List.of(webinar(1, "2027-01-14T13:00:00Z")), NOW);
        IssueFixture.release(alone);
        alone.schedule(SOON, PARIS, CLOCK);
        alone.withdraw(entry(alone, "Webinaire 1").origin(), NOW);
        assertThat(alone.status()).isEqualTo(Issue.Status.DRAFT);
    }

    private static Snapshot webinar(long id, String start) {
        return new Snapshot(
                Snapshot.Origin.webinar(id, 1),
                EntryKind.WEBINAR,
                "Webinaire " + id,
                "",
                "/webinars/repere-" + id,
                "",
                Instant.parse(start));
    }

    @Test
    void whatWasDroppedDoesNotComeBackByItself() {
        contents.drop(entry(issue, "Guide"));
        assertThat(issue.assemble(List.of(snapshot(1, EntryKind.DOCUMENT, "Guide")), NOW))
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
        Snapshot now = snapshot(1, EntryKind.DOCUMENT, "Guide, deuxième édition");
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
